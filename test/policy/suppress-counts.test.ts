import fc from 'fast-check';

import {
  suppressCount,
  suppressCounts,
  suppressPart,
} from '../../schema/policy/suppress-counts.js';

const counts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, next) => sum + next, 0);

/** The counts that a reader cannot see. */
const hiddenOf = (given: readonly number[]): readonly number[] => {
  const shown = suppressCounts(given).counts;
  return given.filter((_, at) => shown[at] === null);
};

test.each([
  [[12, 3, 8], [12, null, null], 23],
  [[12, 0, 8], [12, 0, 8], 20],
  [[1, 1, 30], [null, null, null], 32],
  [[1, 4, 30], [null, null, 30], 35],
  [[3], [null], null],
  [[0, 2, 0], [0, null, 0], null],
  [[], [], 0],
] as const)('%j is shown as %j of %j', (given, shown, total) => {
  expect(suppressCounts(given)).toEqual({ counts: shown, total });
});

test('a count of 1 to 4 is never shown, and what is shown is true', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const shown = suppressCounts(given);
      shown.counts.forEach((count, at) => {
        if (count !== null) expect(count).toBe(given[at]);
        if (given[at] !== undefined && given[at] >= 1 && given[at] <= 4) expect(count).toBeNull();
        if (given[at] === 0) expect(count).toBe(0);
      });
      if (shown.total !== null) expect(shown.total).toBe(sumOf(given));
    }),
  );
});

test('nobody can reckon a hidden count from the total', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const hidden = hiddenOf(given);
      fc.pre(hidden.length > 0 && suppressCounts(given).total !== null);
      expect(hidden.length).toBeGreaterThan(1);
      expect(sumOf(hidden)).toBeGreaterThan(4);
    }),
  );
});

test('no more is hidden than needed: without a small count nothing is', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 99 }))), (given) => {
      expect(suppressCounts(given)).toEqual({ counts: given, total: sumOf(given) });
    }),
  );
});

test.each([
  [0, 20, { part: 0, whole: 20 }],
  [3, 20, { part: null, whole: 20 }],
  [17, 20, { part: null, whole: 20 }],
  [20, 20, { part: 20, whole: 20 }],
  [10, 20, { part: 10, whole: 20 }],
  [0, 4, { part: null, whole: null }],
  [0, 0, { part: 0, whole: 0 }],
])('%i of %i is shown as %j', (part, whole, shown) => {
  expect(suppressPart(part, whole)).toEqual(shown);
});

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('%i alone is shown as %j', (count, shown) => {
  expect(suppressCount(count)).toBe(shown);
});
