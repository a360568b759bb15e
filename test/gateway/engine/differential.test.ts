import fc from 'fast-check';
import { execute } from 'graphql';
import { testGraphs } from './support/graphs.js';
import { ownGraph } from './support/own-graph.js';
import type { TestGraph } from './support/graphs.js';
import { engineOf, Oracle, overTheWire, schemasOf, supergraphOf } from './support/in-process.js';
import { operationsOver, worlds } from './support/operations.js';
import { monolithOf } from './support/world.js';
import type { World } from './support/world.js';

const runs = 40;

/**
 * Where we differ from `@apollo/gateway` on purpose, and agree with the specification instead:
 * - `@skip` and `@include` are settled before planning, so that a field is not lost because a condition
 *   took away what its neighbour requires, nor an object because its whole selection was taken away;
 * - an interface object's subgraph does not overwrite a type name that is known;
 * - keys stand in the order of the specification;
 * - null never erases a value that another subgraph gave;
 * - ids are strings, also when a subgraph sends a number;
 * - what is not of its type is an error, not only an extension;
 * - the places of errors, all of them (see error-places.test.ts).
 */
const isListedDifference = (graph: TestGraph, source: string): boolean =>
  /@(?:skip|include)/.test(source) ||
  (graph.oracleLosesTypeNames === true && source.includes('__typename'));

/** The same value with its keys in alphabetical order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
};

describe.each([...testGraphs, ownGraph])('$name', (graph) => {
  const sdl = graph.supergraphSdl ?? supergraphOf(graph.subgraphs);
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
      fc.asyncProperty(
        operationsOver(engine.schema, graph.favoured),
        worlds,
        async (asked, now) => {
          world.now = { ...now, unknownEvery: 0 };
          const { document, variables } = asked;
          const expected = await execute({ schema: monolith, document, variableValues: variables });
          const ours = await engine.execute({ document, variables, context: {} });
          expect(JSON.stringify(ours.data)).toBe(JSON.stringify(expected.data));
          expect(ours.errors).toEqual(expected.errors ?? []);
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);

  it('answers as @apollo/gateway answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        operationsOver(engine.schema, graph.favoured),
        worlds,
        async (asked, now) => {
          const isListed = isListedDifference(graph, asked.source);
          world.now = isListed ? { ...now, unknownEvery: 0 } : now;
          const { document, variables } = asked;
          const accepted = [sorted((await oracle.ask(asked)).data)];
          if (isListed) {
            const reference = await execute({
              schema: monolith,
              document,
              variableValues: variables,
            });
            accepted.push(sorted(overTheWire(reference.data)));
          }
          const ours = await engine.execute({ document, variables, context: {} });
          expect(accepted).toContainEqual(sorted(ours.data));
        },
      ),
      { numRuns: runs },
    );
  }, 120_000);
});
