import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pageOfRows } from '../../../subgraphs/health/sensitive/page-of-rows.js';
import { positionOf } from '../../../subgraphs/shared/page/cursor.js';

interface Row {
  readonly id: string;
  readonly at: string;
}

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Newest first, ties by id, several at the same moment. */
const rows = fc
  .uniqueArray(fc.nat(60), { maxLength: 40 })
  .map((numbers): readonly Row[] =>
    numbers
      .map((n) => ({ id: idOf(n), at: `2014-01-${String((n % 9) + 10)}T10:00:00Z` }))
      .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id)),
  );

const turned = async (all: readonly Row[], first: number): Promise<readonly Row[]> => {
  const seen: Row[] = [];
  let after: string | null = null;
  do {
    const page: ReturnType<typeof pageOfRows<Row>> = pageOfRows(
      all,
      { first, after: after === null ? null : positionOf(after) },
      ({ at }) => at,
    );
    expect(await page.totalCount()).toBe(all.length);
    seen.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return seen;
};

describe('a page of rows that were cut down one by one', () => {
  it('leads through all of them once, by any page size', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 7 }), async (all, first) => {
        expect(await turned(all, first)).toEqual(all);
      }),
    );
  });
});
