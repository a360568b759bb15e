import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import { forbiddenArguments } from '../../../schema/policy/forbidden-arguments.js';
import type { Level } from '../../../schema/policy/level.js';
import { smallRules, smallSchema, vectorWith } from '../../support/small-graph.js';

const forbidden = (
  text: string,
  variables: Record<string, unknown> = {},
  levels: Partial<Record<DataClass, Level>> = { CRIME: 'FULL' },
): readonly string[] => {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return forbiddenArguments({
    schema: smallSchema,
    document,
    operation,
    variables,
    ruleOf: (type, field) => smallRules.get(`${type.name}.${field}`) ?? null,
    vectorOf: vectorWith(levels),
  }).map(({ coordinate, owner, dataClass }) => `${coordinate} ${owner} ${dataClass}`);
};

const injury = ['Query.workList(injury:) POLICE HEALTH'];

describe('an argument that filters or sorts', () => {
  it('is forbidden where its class is withheld and the field is not', () => {
    expect(forbidden('{ workList(injury: "BURN") { id } }')).toEqual(injury);
  });

  it('is allowed where its class is open', () => {
    const levels = { CRIME: 'FULL', HEALTH: 'SUMMARY' } as const;
    expect(forbidden('{ workList(injury: "BURN", order: "A") { id } }', {}, levels)).toEqual([]);
  });

  it('is not spoken of on a field that is itself withheld, or that nobody decided about', () => {
    expect(forbidden('{ workList(injury: "BURN") { id } }', {}, {})).toEqual([]);
    expect(forbidden('{ child(id: "1") { police { undecided(injury: "BURN") } } }')).toEqual([]);
  });

  it('is nothing that the caller did not write: a default orders by itself', () => {
    expect(forbidden('{ workList(first: 3) { id } }')).toEqual([]);
  });

  it('is found once, in fragments and under aliases', () => {
    const text = `{ a: workList(injury: "BURN") { id } ...more }
      fragment more on Query { b: workList(injury: "CUT") { id } }`;
    expect(forbidden(text)).toEqual(injury);
  });
});

describe('an argument given by a variable', () => {
  const text = 'query ($injury: String) { workList(injury: $injury) { id } }';

  it('is given when the variable is sent, null included', () => {
    expect(forbidden(text, { injury: 'BURN' })).toEqual(injury);
    expect(forbidden(text, { injury: null })).toEqual(injury);
  });

  it('is not given when the variable is left out', () => {
    expect(forbidden(text)).toEqual([]);
    expect(forbidden(text, { injury: undefined })).toEqual([]);
  });

  it('is given when the operation itself has a default for it', () => {
    const withDefault = 'query ($injury: String = "BURN") { workList(injury: $injury) { id } }';
    expect(forbidden(withDefault)).toEqual(injury);
  });

  it('is not given on a selection that is switched off, by default as well', () => {
    const off =
      'query ($on: Boolean! = false) { workList(injury: "BURN") @include(if: $on) { id } }';
    expect(forbidden(off)).toEqual([]);
    expect(forbidden(off, { on: true })).toEqual(injury);
  });
});
