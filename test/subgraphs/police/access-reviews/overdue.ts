/** What nobody has reviewed by its day is listed by itself, and counted. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { overdueReviews } from '../../../../subgraphs/shared/access-review/review-watcher.js';
import { createDataSource } from '../../../../subgraphs/shared/database/data-source.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import { database, listIn, nodesIn, reviews, subgraph } from './asked-reviews.js';

export const describeOverdue = (): void => {
  describe('when nobody has reviewed them by their day', () => {
    const agedBy = async (days: number, table: string, moment: string): Promise<void> => {
      const sql = `update ${table} set ${moment} = ${moment} - $1::integer * interval '1 day'`;
      await database().asOwner((owner) => owner.query(sql, [days]));
    };
    const counted = async (): Promise<unknown> => {
      const source = createDataSource({ url: database().auditUrl, entities: [], migrations: [] });
      await source.initialize();
      const overdue = await overdueReviews(poolOf(source));
      await source.destroy();
      return Object.fromEntries(overdue);
    };

    it('are none on their first day', async () => {
      expect(nodesIn(await reviews({ overdue: true }))).toEqual([]);
      expect(await counted()).toEqual({
        ...{ BREAK_GLASS_DECLARED: 0, CONFLICT_OF_INTEREST: 0, JUSTIFIED_READ: 0 },
      });
    });

    it('are listed by themselves, and counted whatever the page shows', async () => {
      // A working day is over after ten days, whichever holidays are among them.
      await agedBy(10, 'break_glass', 'expires_at');
      await agedBy(10, 'access_alert', 'raised_at');
      const late = await reviews({ overdue: true });
      expect(nodesIn(late)).toMatchObject([
        { kind: 'BREAK_GLASS_DECLARED', who: 'response-officer', isOverdue: true },
      ]);
      expect(listIn(late).overdueCount).toBe(1);
      expect(listIn(await reviews({ first: 1 })).overdueCount).toBe(1);
      const all = nodesIn(await reviews());
      expect(all.filter(({ isOverdue }) => isOverdue)).toEqual(nodesIn(late));
      expect(all.length).toBeGreaterThan(1);
    });

    it('are counted for whoever watches the whole, with the reviewer’s own and of whom is kept from them', async () => {
      // Two declarations, one of them her own; the uncle's question about a child who is kept from her, and hers.
      expect(await counted()).toEqual({
        ...{ BREAK_GLASS_DECLARED: 2, CONFLICT_OF_INTEREST: 2, JUSTIFIED_READ: 0 },
      });
    });

    it('are none any more once they are reviewed', async () => {
      const [late] = nodesIn(await reviews({ overdue: true }));
      const { errors } = await subgraph().ask({
        ...{ as: 'police-supervisor', purpose: 'AUDIT', pass: null },
        document: `mutation ($input: AccessReviewInput!) {
          recordPoliceAccessReview(input: $input) { recordId } }`,
        variables: {
          input: { idempotencyKey: randomUUID(), breakGlassId: late?.id, finding: 'He was there.' },
        },
      });
      expect(errors).toEqual([]);
      expect(listIn(await reviews({ overdue: true }))).toMatchObject({
        ...{ edges: [], overdueCount: 0 },
      });
    });
  });
};
