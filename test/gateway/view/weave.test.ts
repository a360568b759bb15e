import { describe, expect, it } from '@jest/globals';
import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { need, type DerivedField } from '../../../gateway/view/derived-field.js';
import { weave } from '../../../gateway/view/weave.js';
import { smallSchema } from '../../support/small-graph.js';

const field = (coordinate: string, text: string): DerivedField => ({
  coordinate,
  needs: need(text),
  derive: () => null,
});

const woven = (text: string, ...fields: readonly DerivedField[]): string => {
  const document = parse(text);
  expect(validate(smallSchema, document)).toEqual([]);
  const byCoordinate = new Map(fields.map((one) => [one.coordinate, one]));
  const result = weave(document, smallSchema, byCoordinate);
  return stripIgnoredCharacters(print(result));
};

const sources = field('Child.sources', '{ police { crimes { id } } }');

describe('weaving what derived fields need', () => {
  it('asks for it in the place of the field, under a name of its own', () => {
    expect(woven('{ child(id: "1") { id sources } }', sources)).toBe(
      '{child(id:"1"){id _view_police:police{crimes{id}}}}',
    );
  });

  it('finds the field in fragments, behind aliases, and under its conditions', () => {
    const text = `query Q($more: Boolean!) { child(id: "1") { ...a } }
      fragment a on Child { all: sources @include(if: $more) ... on Child { sources } }`;
    expect(woven(text, sources)).toBe(
      'query Q($more:Boolean!){child(id:"1"){...a}}fragment a on Child{' +
        '_view_police:police@include(if:$more){crimes{id}}' +
        '...on Child{_view_police:police{crimes{id}}}}',
    );
  });

  it('leaves a field of the same name on another type alone', () => {
    expect(woven('{ child(id: "1") { id sources } }', field('Crime.sources', '{ id }'))).toBe(
      '{child(id:"1"){id sources}}',
    );
  });

  it('hands the arguments of a root field on, once for each place that it stands in', () => {
    const merged = field('Query.children', '{ work: workList(first: $ids, order: $order) { id } }');
    const text = 'query Q($x: [ID!]!) { a: children(ids: $x) { id } children(ids: ["1"]) { id } }';
    expect(woven(text, merged)).toBe(
      'query Q($x:[ID!]!){_view_a_work:workList(first:$x){id}_view_children_work:workList(first:["1"]){id}}',
    );
  });

  it('gives an argument that was left out the default of the derived field', () => {
    const merged = field('Query.workList', '{ child(id: $order) { id } }');
    expect(woven('{ workList { id } }', merged)).toBe(
      '{_view_workList_child:child(id:"OLDEST"){id}}',
    );
  });
});
