import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Kind, parse, type DocumentNode } from 'graphql';
import { levels } from '../../../../schema/policy/level.js';
import { withheldIn, type Withheld } from '../../../../subgraphs/shared/policy/withheld-in.js';
import { smallRules, smallSchema, vectorWith } from '../../../support/small-graph.js';

const text = `query ($detail: Boolean!, $plain: Boolean = false, $injury: String, $order: String = "OLDEST") {
  child(id: "1") {
    police { crimes { id text @include(if: $detail) ...Status @skip(if: $plain) } }
    records { ... on Contact { text } }
  }
  workList(injury: $injury, order: $order) { id }
}
fragment Status on Crime { status }`;

const known = parse(text);

const variables = fc.record(
  {
    detail: fc.boolean(),
    plain: fc.boolean(),
    injury: fc.constantFrom('BURN', null),
    order: fc.constantFrom('NEWEST', null),
  },
  { requiredKeys: ['detail'] },
);

const reached = fc.record({
  CRIME: fc.constantFrom(...levels),
  HEALTH: fc.constantFrom(...levels),
  CONTACT: fc.constantFrom(...levels),
  PROTECTED_ADDRESS: fc.constantFrom(...levels),
});

type Said = readonly Withheld[] | { readonly refused: string };

const said = (
  document: DocumentNode,
  asked: object,
  of: Parameters<typeof vectorWith>[0],
): Said => {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation');
  try {
    return withheldIn(
      { document, request: { variables: { ...asked } } },
      { operation, authority: vectorWith(of)('POLICE') },
      { schema: smallSchema, rules: smallRules },
    );
  } catch (error) {
    return { refused: String(error) };
  }
};

describe('what is withheld of an operation', () => {
  it('is the same for one that was judged before, of other callers, as for one that is new', () => {
    const distinct = new Set<string>();
    fc.assert(
      fc.property(variables, reached, (asked, of) => {
        const again = said(known, asked, of);
        distinct.add(JSON.stringify(again));
        expect(again).toEqual(said(parse(text), asked, of));
      }),
      { numRuns: 400 },
    );
    expect(distinct.size).toBeGreaterThan(10);
  });
});
