import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import { admitCost, costOf, type CostQuestion } from '../../../gateway/admit/cost.js';
import { codeOf } from '../../support/identity.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const schema = buildSchema(read('schema/api.graphql'));

const question = (text: string, variables: Record<string, unknown> = {}): CostQuestion => {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return { schema, document, operation, variables };
};

describe('the cost of an operation', () => {
  it('is the number of values of a plain one', () => {
    expect(costOf(question('{ viewer { agency roles } }'))).toBe(1 + 1 + 20);
  });

  it('takes the size that was asked for, literal or variable', () => {
    const page = (first: string): string =>
      `query ($n: Int) { child(id: "1") { police { incidents(first: ${first}) { edges { node { id } } } } } }`;
    const small = costOf(question(page('5')));
    expect(costOf(question(page('50')))).toBeGreaterThan(small * 5);
    expect(costOf(question(page('$n'), { n: 5 }))).toBe(small);
  });

  it('is that of each asking, whatever was asked with the same operation before', () => {
    const text = `query ($n: Int, $ids: [ID!]!) { children(ids: $ids) {
      police { incidents(first: $n) { edges { node { id } } } } } }`;
    const kept = question(text);
    const askings = [1, 5, 50, null, undefined].flatMap((n) =>
      [['1'], ['1', '2', '3'], undefined].map((ids) => ({ n, ids })),
    );
    const afresh = askings.map((variables) => costOf(question(text, variables)));
    expect(new Set(afresh).size).toBeGreaterThan(5);
    for (const asked of [askings, askings.toReversed()])
      for (const variables of asked)
        expect(costOf({ ...kept, variables })).toBe(afresh[askings.indexOf(variables)]);
  });

  it('admits the operations of the product, for fifty children too', () => {
    const names = [
      'child-view',
      'files-awaiting-charging-advice',
      'inspection-figures',
      'backlogs',
    ];
    for (const name of names) {
      const variables = { id: '1', first: 50 };
      expect(() => {
        admitCost(question(read(`operations/${name}.graphql`), variables));
      }).not.toThrow();
    }
    const ids = Array.from({ length: 50 }, String);
    const fifty = read('operations/child-view.graphql')
      .replace('($id: ID!)', '($ids: [ID!]!)')
      .replace('child(id: $id)', 'children(ids: $ids)');
    expect(() => {
      admitCost(question(fifty, { ids }));
    }).not.toThrow();
  });

  it('refuses lists of lists of lists, and fragments that multiply them', () => {
    const nested = `{ child(id: "1") { cps { cases { childVictims { cps { cases { childVictims { cps { cases { requests { id kind } } } } } } } } } } }`;
    expect(
      codeOf(() => {
        admitCost(question(nested));
      }),
    ).toBe('LIMIT_EXCEEDED');
  });
});
