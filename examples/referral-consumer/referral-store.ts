import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { ReferralEvent } from './referral-feed.js';

const INSERT = `insert into police_referral (event_id, referral_id, kind, urgency, risk_grade,
    local_authority, submitted_at, child_ids, unknown_children, is_withheld)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (event_id) do nothing`;

/** INVARIANT: the cursor moves from where this consumer read it, or not at all: two at once would skip. */
const MOVE = `update referral_feed set cursor = $2, moved_at = now()
  where area = $1 and cursor is not distinct from $3`;

const valuesOf = ({ id, referral, children, unknownChildren }: ReferralEvent): unknown[] => [
  ...[id, referral?.id, referral?.kind, referral?.urgency, referral?.riskGrade],
  ...[referral?.localAuthority, referral?.submittedAt, (children ?? []).map((child) => child.id)],
  ...[unknownChildren, referral === null],
];

/** The referrals of one area in your database, and how far its feed has been taken. */
export class ReferralStore {
  private constructor(
    private readonly client: pg.Client,
    private readonly area: string,
    private last: string | null,
  ) {}

  /** Connects, makes the tables where they are not there, and finds where to go on. */
  static async open(url: string, localAuthority: string | null): Promise<ReferralStore> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'referral consumer',
      query_timeout: 10_000,
    });
    client.on('error', () => undefined); // The next statement says so.
    await client.connect();
    const area = localAuthority ?? '';
    await client.query(await readFile(new URL('tables.sql', import.meta.url), 'utf8'));
    await client.query('insert into referral_feed (area) values ($1) on conflict do nothing', [
      area,
    ]);
    const { rows } = await client.query<{ cursor: string | null }>(
      'select cursor from referral_feed where area = $1',
      [area],
    );
    return new ReferralStore(client, area, rows[0]?.cursor ?? null);
  }

  /** Null before the first event. */
  get cursor(): string | null {
    return this.last;
  }

  /**
   * Keeps a referral and its cursor together, or neither: whatever dies, the next run goes on from the
   * cursor, and an event that comes again finds its row there.
   */
  async keep(event: ReferralEvent): Promise<void> {
    await this.client.query('begin');
    try {
      const { rowCount } = await this.client.query(MOVE, [this.area, event.cursor, this.last]);
      if (rowCount !== 1) throw new Error('Another consumer takes the same feed into this table.');
      await this.client.query(INSERT, valuesOf(event));
      await this.client.query('commit');
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
    this.last = event.cursor;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
