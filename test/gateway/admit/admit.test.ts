import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { admit } from '../../../gateway/admit/admit.js';
import { measure } from '../../../gateway/admit/measure.js';
import { codeOf } from '../../support/identity.js';

const nested = (depth: number): string => '{ a '.repeat(depth) + '}'.repeat(depth);

const doubling = (levels: number): string =>
  `{ ...f0 } ${Array.from({ length: levels }, (_, n) => `fragment f${String(n)} on A { ...f${String(n + 1)} ...f${String(n + 1)} }`).join(' ')} fragment f${String(levels)} on A { a }`;

describe('admission', () => {
  it('admits fifteen fields below one another and refuses sixteen', () => {
    expect(() => {
      admit(nested(15));
    }).not.toThrow();
    expect(
      codeOf(() => {
        admit(nested(16));
      }),
    ).toBe('LIMIT_EXCEEDED');
  });

  it('counts a million selections of doubling fragments without spreading them', () => {
    const document = parse(doubling(20));
    expect(measure(document)).toEqual({ selections: 2 ** 20, depth: 1 });
    expect(
      codeOf(() => {
        admit(doubling(20));
      }),
    ).toBe('LIMIT_EXCEEDED');
    expect(
      codeOf(() => {
        admit(doubling(400));
      }),
    ).toBe('LIMIT_EXCEEDED');
  });

  it('refuses fragments that spread one another in a circle', () => {
    const text = '{ ...a } fragment a on A { ...b } fragment b on A { ...a }';
    expect(
      codeOf(() => {
        admit(text);
      }),
    ).toBe('LIMIT_EXCEEDED');
  });

  it('stops text that only opens brackets before it is parsed', () => {
    expect(
      codeOf(() => {
        admit('{a(b:'.repeat(20_000));
      }),
    ).toBe('LIMIT_EXCEEDED');
    expect(
      codeOf(() => {
        admit(`{ a(b: ${'['.repeat(40_000)}) }`);
      }),
    ).toBe('LIMIT_EXCEEDED');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses %s as a name', (name) => {
    expect(
      codeOf(() => {
        admit(`{ ${name}: a }`);
      }),
    ).toBe('BAD_USER_INPUT');
    expect(
      codeOf(() => {
        admit(`query ($${name}: ID) { a }`);
      }),
    ).toBe('BAD_USER_INPUT');
  });

  it('leaves a syntax error to the parser that reports its place', () => {
    expect(() => {
      admit('{ a(');
    }).not.toThrow();
  });
});
