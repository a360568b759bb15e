import fc from 'fast-check';
import { execute } from 'graphql';
import type { EngineError } from '../../../gateway/execute/engine-operation.js';
import { testGraphs } from './support/graphs.js';
import { engineOf, schemasOf, supergraphOf } from './support/in-process.js';
import { operationsOver } from './support/operations.js';
import { monolithOf } from './support/world.js';
import type { World } from './support/world.js';

const runs = 60;

type Place = readonly (string | number)[];

const said = ({ message, path = [] }: { message: string; path?: Place }): string =>
  `${message} at ${path.join('.')}`;

/** Whether the answer is null at a place or above it. */
const isNullAt = (data: unknown, path: Place): boolean => {
  let value = data;
  for (const element of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[element];
  }
  return value === null || value === undefined;
};

const failingWorlds = fc.record({
  seed: fc.nat(1_000_000),
  nullEvery: fc.constantFrom(0, 7),
  errorEvery: fc.constantFrom(4, 9, 20),
  unknownEvery: fc.constant(0),
});

describe.each(testGraphs.filter(({ hasRequires }) => hasRequires !== true))('$name', (graph) => {
  const sdl = supergraphOf(graph.subgraphs);
  const world: { now: World } = { now: { seed: 0, nullEvery: 0, errorEvery: 0, unknownEvery: 0 } };
  const engine = engineOf(sdl, schemasOf(graph, world));
  const monolith = monolithOf(engine.schema, Object.values(graph.subgraphs), world);

  it('puts every error of a field on the record that failed', async () => {
    await fc.assert(
      fc.asyncProperty(operationsOver(engine.schema), failingWorlds, async (asked, now) => {
        world.now = now;
        const { document, variables } = asked;
        const expected = await execute({ schema: monolith, document, variableValues: variables });
        fc.pre((expected.errors ?? []).length < 90);
        const ours = await engine.execute({ document, variables, context: {} });
        const stray = (error: EngineError): boolean => !isNullAt(ours.data, error.path ?? []);
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(expected.data));
        expect(ours.errors.map(said)).toEqual(
          expect.arrayContaining((expected.errors ?? []).map(said)),
        );
        expect(ours.errors.filter(stray)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 120_000);
});
