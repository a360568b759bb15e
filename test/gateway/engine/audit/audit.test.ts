import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { engineOf, Oracle, overTheWire, supergraphOf } from '../support/in-process.js';
import { abstractFamilies } from './abstract-types.js';
import { entityFamilies } from './entities.js';
import type { AuditCase, AuditFamily } from './family.js';
import { fieldFamilies } from './field-sources.js';
import { operationFamilies } from './operations.js';

const families = [...entityFamilies, ...abstractFamilies, ...fieldFamilies, ...operationFamilies];

const schemasFor = ({ subgraphs }: AuditFamily): Map<string, GraphQLSchema> =>
  new Map(
    Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
    ]),
  );

const supergraphFor = ({ subgraphs }: AuditFamily): string =>
  supergraphOf(
    Object.fromEntries(Object.entries(subgraphs).map(([name, one]) => [name, one.typeDefs])),
  );

interface Given {
  readonly data: unknown;
  readonly errors: readonly unknown[];
}

/** As the audit judges: the same data in whatever key order, and errors where errors belong. */
const isRight = ({ data, errors }: Given, expected: AuditCase): boolean => {
  try {
    expect(overTheWire(data)).toEqual(expected.data);
    return errors.length > 0 === (expected.hasErrors ?? false);
  } catch {
    return false;
  }
};

const cases = families.flatMap((family) =>
  family.cases.map((one) => [family.name, one.query, family, one] as const),
);

const score = { ours: 0, stock: 0 };

describe('the families of the federation audit', () => {
  it.each(cases)('%s: %s', async (_, query, family, expected) => {
    const schemas = schemasFor(family);
    const sdl = supergraphFor(family);
    const asked = { document: parse(query), source: query, variables: {} };
    const ours = await engineOf(sdl, schemas).execute({ ...asked, context: {} });
    const oracle = await Oracle.load(sdl, schemas);
    const stock = await oracle.ask(asked);
    await oracle.stop();
    const stockErrors = [...stock.errors, ...(stock.extensions?.valueCompletion ?? [])];
    if (isRight(ours, expected)) score.ours += 1;
    if (isRight({ ...stock, errors: stockErrors }, expected)) score.stock += 1;
    expect(ours.data).toEqual(expected.data);
    expect(ours.errors.length > 0).toBe(expected.hasErrors ?? false);
  });

  it('are answered right at least as often as @apollo/gateway answers them', () => {
    expect(score.ours).toBe(cases.length);
    expect(score.stock).toBeLessThanOrEqual(score.ours);
    // An oracle that hardly ever is right proves nothing.
    expect(score.stock).toBeGreaterThan(0.8 * cases.length);
  });
});
