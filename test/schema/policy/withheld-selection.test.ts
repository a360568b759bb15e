import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Level } from '../../../schema/policy/level.js';
import { withheldSelections } from '../../../schema/policy/withheld-selection.js';
import { smallRules, smallSchema, vectorWith } from '../../support/small-graph.js';

const withheld = (
  text: string,
  levels: Partial<Record<DataClass, Level>>,
  variables: Record<string, unknown> = {},
): readonly string[] => {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return withheldSelections({
    schema: smallSchema,
    document,
    operation,
    variables,
    ruleOf: (type, field) => smallRules.get(`${type.name}.${field}`) ?? null,
    vectorOf: vectorWith(levels),
  }).map(({ path, field, dataClass }) => `${path.join('.')} ${field ?? '-'} ${dataClass}`);
};

describe('what an operation withholds', () => {
  it('names a selection by its response keys', () => {
    expect(withheld('{ c: child(id: "1") { p: police { list: crimes { id } } } }', {})).toEqual([
      'c.p.list - CRIME',
    ]);
  });

  it('ends the path at the first list and names the rest in field', () => {
    expect(
      withheld('{ child(id: "1") { police { crimes { text } } } }', { CRIME: 'SUMMARY' }),
    ).toEqual(['child.police.crimes text CRIME']);
    expect(
      withheld('{ children(ids: ["1"]) { police { crimes { text } } } }', { CRIME: 'SUMMARY' }),
    ).toEqual(['children police.crimes.text CRIME']);
  });

  it('says one thing once, however many fragments say it', () => {
    const text = `{ child(id: "1") { police { ...a ...a ... { crimes { text } } } } }
      fragment a on PoliceChildRecord { crimes { text } }`;
    expect(withheld(text, { CRIME: 'SUMMARY' })).toEqual(['child.police.crimes text CRIME']);
  });

  it('does not speak of what the caller switched off', () => {
    const text =
      'query ($on: Boolean!) { child(id: "1") { police { crimes @include(if: $on) { id } } } }';
    expect(withheld(text, {}, { on: false })).toEqual([]);
    expect(withheld(text, {}, { on: true })).toEqual(['child.police.crimes - CRIME']);
  });

  it('withholds nothing from whom every class is open to', () => {
    expect(withheld('{ workList { text status } }', { CRIME: 'FULL' })).toEqual([]);
  });
});
