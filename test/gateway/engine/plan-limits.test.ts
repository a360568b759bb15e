import { parse } from 'graphql';
import type { PlanLimits } from '../../../gateway/plan/plan-limits.js';
import { createEngine } from '../../../gateway/execute/engine.js';
import { supergraphOf } from './support/in-process.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Any of six subgraphs may answer any field: the ways to answer an operation multiply. */
const names = ['one', 'two', 'three', 'four', 'five', 'six'] as const;
const supergraphSdl = supergraphOf(
  Object.fromEntries(
    names.map((name) => [
      name,
      `${link}
      type Query { thing: Thing @shareable }
      type Thing @key(fields: "id") { id: ID! a: Part @shareable b: Part @shareable c: Part @shareable ${name}: Int }
      type Part @key(fields: "id") { id: ID! a: Part @shareable b: Part @shareable c: Part @shareable }`,
    ]),
  ),
);

const planning = (plan: PlanLimits) => {
  const planned: (string | undefined)[] = [];
  const engine = createEngine({
    supergraphSdl,
    plan,
    fetchers: Object.fromEntries(names.map((name) => [name, () => ({ data: null }) as never])),
    onPlanned: (name) => planned.push(name),
  });
  const run = (source: string) =>
    engine.execute({ document: parse(source), variables: {}, context: null });
  return { planned, run };
};

const deep = (depth: number): string =>
  depth === 0 ? '{ id }' : `{ a ${deep(depth - 1)} b ${deep(depth - 1)} c ${deep(depth - 1)} }`;

describe('planning', () => {
  it('keeps so many plans and no more', async () => {
    const kept = planning({ cachedPlans: 2 });
    for (const field of ['one', 'two', 'one', 'two']) await kept.run(`{ thing { ${field} } }`);
    expect(kept.planned).toHaveLength(2);
    const dropped = planning({ cachedPlans: 1 });
    for (const field of ['one', 'two', 'one', 'two']) await dropped.run(`{ thing { ${field} } }`);
    expect(dropped.planned).toHaveLength(4);
  });

  it('refuses an operation that can be answered in more ways than it may hold', async () => {
    const { run } = planning({ maxPathOptions: 2 });
    const { data, errors } = await run(`{ thing ${deep(3)} }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    expect(errors[0]?.message).not.toMatch(/one|two|subgraph/i);
  });

  it('looks at so many plans and takes the best of them, whatever the operation', async () => {
    const { run, planned } = planning({ maxEvaluatedPlans: 1 });
    const { errors } = await run(`{ thing ${deep(4)} }`);
    expect(planned).toHaveLength(1);
    expect(errors.every(({ extensions }) => extensions.code === 'SOURCE_UNAVAILABLE')).toBe(true);
  }, 20_000);
});
