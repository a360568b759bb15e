import fc from 'fast-check';
import { createMerge } from '../../../gateway/execute/merge/merge-fetch.js';
import type { FetchKey } from '../../../gateway/plan/fetch-selection.js';

const leaf = (name: string): FetchKey => ({ name, onTypes: undefined, below: undefined });
const object = (name: string, ...below: FetchKey[]): FetchKey => ({ ...leaf(name), below });

const keys = [
  leaf('a'),
  leaf('toString'),
  object('o', leaf('x'), object('p', leaf('y'))),
  object('l', leaf('z')),
];
const merge = createMerge(keys, (typeName) => typeName === 'Media');

const scalar = fc.oneof(fc.integer(), fc.string(), fc.constant(null));
const partly = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] });
const value = partly({
  a: scalar,
  toString: scalar,
  o: fc.option(partly({ x: scalar, p: fc.option(partly({ y: scalar })) })),
  l: fc.option(fc.array(partly({ z: scalar }), { minLength: 2, maxLength: 2 })),
  stray: scalar,
});

const copy = <T>(one: T): T => structuredClone(one);
const merged = (...parts: readonly object[]): Record<string, unknown> => {
  const target: Record<string, unknown> = {};
  for (const part of parts) merge(target, copy(part) as Record<string, unknown>);
  return target;
};

describe('merging what fetches answered', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(merged(one, one)).toEqual(merged(one));
      }),
    );
  });

  it('never lets null erase a value', () => {
    const empty = { a: null, toString: null, o: null, l: null };
    fc.assert(
      fc.property(value, (one) => {
        expect(merged(one, empty)).toMatchObject(merged(one));
      }),
    );
  });

  it('does not depend on grouping', () => {
    fc.assert(
      fc.property(value, value, value, (one, two, three) => {
        const left = merged(merged(one, two), three);
        expect(left).toEqual(merged(one, merged(two, three)));
      }),
    );
  });

  it('takes only what the fetch asked for', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(merged(one)).not.toHaveProperty('stray');
      }),
    );
    expect(Object.keys(merged({}))).toEqual([]);
  });

  it('reads own properties only, and reaches no prototype', () => {
    const hostile: object = JSON.parse('{"__proto__":{"a":1},"o":{"__proto__":{"x":2}}}');
    expect(Object.keys(merged(hostile))).toEqual(['o']);
    expect(Object.hasOwn(merged({}), 'toString')).toBe(false);
    expect('x' in {}).toBe(false);
  });

  it('keeps the name of a type against that of its interface', () => {
    const named = createMerge([leaf('__typename')], (typeName) => typeName === 'Media');
    const target: Record<string, unknown> = {};
    for (const __typename of ['Media', 'Book', 'Media']) named(target, { __typename });
    expect(target).toEqual({ __typename: 'Book' });
  });
});
