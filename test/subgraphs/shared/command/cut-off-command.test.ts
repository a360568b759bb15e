import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../../../support/command-desk.js';
import { asAdmin } from '../../../support/database.js';
import { referral, tallyAt } from './support/referral.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('POLICE');
});

afterAll(async () => {
  await desk.stop();
});

const tally = () => tallyAt(desk);

/** Makes every insert into a table fail, for as long as `work` takes. */
const withBroken = async (table: string, work: () => Promise<void>): Promise<void> => {
  await desk.rows(`create function broken() returns trigger language plpgsql as
    $$ begin raise exception 'broken on purpose'; end $$`);
  await desk.rows(`create trigger broken before insert on ${table} execute function broken()`);
  try {
    await work();
  } finally {
    await desk.rows(`drop function broken() cascade`);
  }
};

/** Ends the connection that waits for a lock in a database, as soon as there is one. */
const killTheWaiting = (database: string): Promise<void> =>
  asAdmin(async (admin) => {
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = $1 and wait_event_type = 'Lock'`;
    while ((await admin.query(kill, [database])).rowCount === 0);
  });

describe('a command that is cut off', () => {
  it.each(['police_referral_child', 'outbox', 'command_receipt'])(
    'at %s leaves nothing, and succeeds under the same key afterwards',
    async (table) => {
      const order = referral({ idempotencyKey: randomUUID() });
      const before = await tally();
      await withBroken(table, async () => {
        expect((await desk.give(order)).code).toBe('INTERNAL_SERVER_ERROR');
      });
      expect(await tally()).toEqual(before);
      await desk.done(order);
      expect(await tally()).toEqual(before.map((count) => count + 1));
    },
  );

  it('by the death of its connection leaves nothing, and says that it does not know', async () => {
    const order = referral({ idempotencyKey: randomUUID() });
    const before = await tally();
    const outcome = await desk.database.asOwner(async (owner) => {
      const runner = owner.createQueryRunner();
      await runner.query('begin');
      await runner.query('lock table outbox in access exclusive mode');
      const given = desk.give(order);
      await killTheWaiting(new URL(desk.database.appUrl).pathname.slice(1));
      await runner.query('rollback');
      await runner.release();
      return given;
    });
    expect(outcome).toMatchObject({ code: 'SOURCE_UNAVAILABLE', refusal: { retryable: true } });
    expect(await tally()).toEqual(before);
    await desk.done(order);
    expect(await tally()).toEqual(before.map((count) => count + 1));
  });
});
