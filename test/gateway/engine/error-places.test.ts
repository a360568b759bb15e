import fc from 'fast-check';
import { execute } from 'graphql';
import { testGraphs } from './support/graphs.js';
import { engineOf, schemasOf, supergraphOf } from './support/in-process.js';
import { operationsOver } from './support/operations.js';
import { monolithOf } from './support/world.js';
import type { World } from './support/world.js';

const runs = 60;

type Place = readonly (string | number)[];

const said = ({
  message,
  path = [],
}: {
  readonly message: string;
  readonly path?: Place;
}): string => `${message} at ${path.join('.')}`;

/** The first part of a place at which the answer is null; undefined when it is not null there at all. */
const nullPlace = (data: unknown, path: Place): Place | undefined => {
  let value = data;
  for (const [depth, element] of [...path, ''].entries()) {
    if (value === null || value === undefined) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[element];
  }
  return undefined;
};

const isWithin = (path: Place, place: Place): boolean =>
  place.every((element, at) => path[at] === element);

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
        const texts = ours.errors.map(said);
        const missing = (expected.errors ?? []).filter((error) => !texts.includes(said(error)));
        expect(JSON.stringify(ours.data)).toBe(JSON.stringify(expected.data));
        expect(ours.errors.filter(({ path = [] }) => !nullPlace(ours.data, path))).toEqual([]);
        // What lies in a place that another error has emptied need not be asked, nor told.
        for (const { path = [] } of missing) {
          const emptied = nullPlace(ours.data, path) ?? path;
          expect(emptied.length).toBeLessThan(path.length);
          expect(ours.errors.some((error) => isWithin(error.path ?? [], emptied))).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  }, 120_000);
});
