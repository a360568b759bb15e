import fc from 'fast-check';
import { execute } from 'graphql';
import { engineOf, supergraphOf } from './support/in-process.js';
import { operationsOver } from './support/operations.js';
import { monolithOf, subgraphOf } from './support/world.js';
import type { World } from './support/world.js';

const strict = `
  scalar Json
  type Query { a: A  must: A!  list: [A]  strict: [A!]  stricter: [A!]!  grid: [[B!]]!  any: [Any]  found: [Found!]  number: Int! }
  type A implements Any { id: ID!  name: String  size: Int!  a: A  must: A!  list: [A!]!  b: B  found: Found!  any: Any }
  type B implements Any { id: ID!  name: String!  flag: Boolean  ratio: Float!  kind: Kind!  json: Json  strict: [[A!]!]! }
  type C { name: String!  a: A! }
  interface Any { name: String }
  union Found = B | C
  enum Kind { ONE TWO }`;

/** The same subgraph promising nothing, so that every null comes as far as the engine. */
const lenient = strict.replaceAll('!', '');

const worlds = fc.record({
  seed: fc.nat(1_000_000),
  nullEvery: fc.constantFrom(4, 8, 30),
  errorEvery: fc.constant(0),
  unknownEvery: fc.constant(0),
  nullsAnywhere: fc.constant(true),
});

const plain = ({ message, path }: { message: string; path?: unknown }): unknown => ({
  message,
  path,
});

it('lets nulls rise, and says why, as the reference implementation does', async () => {
  const world: { now: World } = { now: { seed: 0, nullEvery: 0, errorEvery: 0, unknownEvery: 0 } };
  const sdl = supergraphOf({ solo: strict });
  const engine = engineOf(sdl, new Map([['solo', subgraphOf(lenient, world)]]));
  const reference = monolithOf(engine.schema, [strict], world);
  await fc.assert(
    fc.asyncProperty(operationsOver(engine.schema), worlds, async (asked, now) => {
      world.now = now;
      const { document, variables } = asked;
      const expected = await execute({ schema: reference, document, variableValues: variables });
      const ours = await engine.execute({ document, variables, context: {} });
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(expected.data));
      expect(ours.errors.map(plain)).toEqual((expected.errors ?? []).map(plain));
    }),
    { numRuns: 150 },
  );
}, 180_000);
