import fc from 'fast-check';
import { execute } from 'graphql';
import { testGraphs } from './support/graphs.js';
import { engineOf, Oracle, schemasOf, supergraphOf } from './support/in-process.js';
import { operationsOver, worlds } from './support/operations.js';
import { monolithOf } from './support/world.js';
import type { World } from './support/world.js';

const runs = Number(process.env.FC_RUNS ?? 40);

/** The same value with its keys in alphabetical order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
};

describe.each(testGraphs)('$name', (graph) => {
  const sdl = supergraphOf(graph.subgraphs);
  const world: { now: World } = { now: { seed: 0, nullEvery: 0, errorEvery: 0, unknownEvery: 0 } };
  const schemas = schemasOf(graph, world);
  const engine = engineOf(sdl, schemas);
  const monolith = monolithOf(engine.schema, Object.values(graph.subgraphs), world);
  let oracle: Oracle;

  beforeAll(async () => {
    oracle = await Oracle.load(sdl, schemas);
  });
  afterAll(() => oracle.stop());

  it('answers as one schema without federation would, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(operationsOver(engine.schema), worlds, async (asked, now) => {
        world.now = { ...now, unknownEvery: 0 };
        const { document, variables } = asked;
        const expected = await execute({ schema: monolith, document, variableValues: variables });
        const ours = await engine.execute({ document, variables, context: {} });
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(expected.data));
        expect(ours.errors).toEqual(expected.errors ?? []);
      }),
      { numRuns: runs },
    );
  }, 120_000);

  it('answers as @apollo/gateway answers', async () => {
    await fc.assert(
      fc.asyncProperty(operationsOver(engine.schema), worlds, async (asked, now) => {
        fc.pre(graph.oracleLosesTypeNames !== true || !asked.source.includes('__typename'));
        world.now = now;
        const theirs = await oracle.ask(asked);
        const ours = await engine.execute({ ...asked, context: {} });
        expect(sorted(ours.data)).toEqual(sorted(theirs.data));
      }),
      { numRuns: runs },
    );
  }, 120_000);
});
