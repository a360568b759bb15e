import { describe, expect, it } from '@jest/globals';
import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { prune } from '../../gateway/prune.js';
import type { DataClass } from '../../schema/policy/data-class.js';
import type { Level } from '../../schema/policy/level.js';
import { smallRules, smallSchema, vectorWith } from '../support/small-graph.js';

const pruned = (text: string, levels: Partial<Record<DataClass, Level>>): string => {
  const document = parse(text);
  expect(validate(smallSchema, document)).toEqual([]);
  const result = prune(document, {
    schema: smallSchema,
    rules: smallRules,
    vectorOf: vectorWith(levels),
  });
  expect(validate(smallSchema, result)).toEqual([]);
  return stripIgnoredCharacters(print(result));
};

describe('pruning before planning', () => {
  it('keeps what the level reaches and removes what it does not', () => {
    expect(
      pruned('{ child(id: "1") { police { crimes { id text status } } } }', { CRIME: 'SUMMARY' }),
    ).toBe('{child(id:"1"){police{crimes{id status}}}}');
  });

  it('leaves a placeholder so that a parent stays distinct from its withheld children', () => {
    expect(pruned('{ child(id: "1") { police { crimes { text } } } }', {})).toBe(
      '{child(id:"1"){police{_present:__typename}}}',
    );
  });

  it('empties an operation of which nothing may be had, so that nothing is fetched', () => {
    expect(pruned('{ workList { id } }', {})).toBe('{_present:__typename}');
  });

  it('is not deceived by an alias, a fragment or a fragment in a fragment', () => {
    const text = `{ child(id: "1") { police { crimes { ...a } } } }
      fragment a on Crime { status: text ...b } fragment b on Crime { innocent: text id }`;
    expect(pruned(text, { CRIME: 'SUMMARY' })).toBe(
      '{child(id:"1"){police{crimes{...a}}}}fragment a on Crime{...b}fragment b on Crime{id}',
    );
  });

  it('removes a field that nobody classified', () => {
    expect(
      pruned('{ child(id: "1") { police { undecided crimes { id } } } }', { CRIME: 'FULL' }),
    ).toBe('{child(id:"1"){police{crimes{id}}}}');
  });

  it('asks an interface as long as one type behind it may answer', () => {
    const text = '{ child(id: "1") { records { text ... on Crime { status text } } } }';
    expect(pruned(text, { CRIME: 'PRESENCE', PROTECTED_ADDRESS: 'FULL' })).toBe(
      '{child(id:"1"){records{text ...on Crime{_present:__typename}}}}',
    );
    expect(pruned(text, { CRIME: 'PRESENCE' })).toBe(
      '{child(id:"1"){records{...on Crime{_present:__typename}}}}',
    );
  });

  it('keeps an alternative class alive: some row may be of it', () => {
    const text = '{ child(id: "1") { records { ... on Contact { text } } } }';
    expect(pruned(text, { CRIME: 'PRESENCE', PROTECTED_ADDRESS: 'FULL' })).toContain('{text}');
  });
});
