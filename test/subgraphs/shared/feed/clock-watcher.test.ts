import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '../../../../schema/principal/agency.js';
import { ClockWatcher } from '../../../../subgraphs/shared/clock/watch/clock-watcher.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import { outboxDataSource } from '../../../../subgraphs/shared/outbox/outbox-pool.js';
import { passDesk } from '../../../../subgraphs/shared/server/pass-desk.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { startReplica, take, type Replica } from './support/replica.js';

let database: SeededDatabase;
let replica: Replica;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  replica = await startReplica({ database });
});

afterAll(async () => {
  await replica.stop();
  await database.drop();
});

const watcherOf = (of: SeededDatabase, pool: Pool, now: string): ClockWatcher => {
  const { clocks: watch, owner } = of.subgraph;
  if (!watch) throw new Error(`${owner} watches no clocks.`);
  return new ClockWatcher({
    ...{ watch, clock: { ruleset: 'EW_2026', now: () => now } },
    ...{ desk: passDesk(owner, of.dataSource), pool },
    onWritten: () => {
      replica.outbox.written();
    },
    onProblem: (error) => {
      throw error;
    },
  });
};

const lookAt = (now: string): Promise<number> =>
  watcherOf(database, replica.outbox.pool, now).look();

const protect = async (takenAt: string): Promise<string> => {
  const id = randomUUID();
  await database.rows(
    `insert into police_protection (id, child_id, taken_at, initiating_officer, grounds, place)
      select $1, child_id, $2, 'PC 1', 'alone', 'FOSTER_CARE' from police_child where area = 'E06000051' limit 1`,
    [id, takenAt],
  );
  return id;
};

const document = `subscription ($codes: [ClockCode!]) {
  policeClockBreached(codes: $codes) { code recordId dueAt localAuthority children { id } } }`;
const supervisor = { as: 'police-supervisor', purpose: 'MASH_SCREENING' } as const;

/** Where the dataset has nothing that is late. */
const late: Readonly<Partial<Record<Agency, readonly string[]>>> = {
  HEALTH: [
    `insert into lac_health_assessment (id, child_id, recorded_at, kind, due_from)
      values (gen_random_uuid(), gen_random_uuid(), now(), 'INITIAL', '2014-12-01')`,
  ],
};

describe('clocks that run out', () => {
  it('are announced once, when they do: about to end to who acts, ended to who answers for it', async () => {
    expect(await lookAt('2014-11-14T17:00:00.000Z')).toBe(0);
    const id = await protect('2014-11-14T18:00:00Z');
    const expiring = await replica.follow({
      document: 'subscription { policeProtectionExpiring { code recordId dueAt localAuthority } }',
    });
    const breached = await replica.follow({
      ...{ ...supervisor, document, variables: { codes: ['POLICE_PROTECTION_S46'] } },
    });
    await lookAt('2014-11-17T16:00:00.000Z');
    const [soon] = await take(expiring, 1);
    const told = { code: 'POLICE_PROTECTION_S46', recordId: id, localAuthority: 'E06000051' };
    expect(soon?.data?.policeProtectionExpiring).toMatchObject(told);
    const [one, other] = await Promise.all([
      lookAt('2014-11-17T18:30:00.000Z'),
      lookAt('2014-11-17T18:30:00.000Z'),
    ]);
    const [late] = await take(breached, 1);
    expect(late).toMatchObject({
      data: { policeClockBreached: { ...told, dueAt: '2014-11-17T18:00:00Z' } },
    });
    expect(one + other).toBeGreaterThan(0);
    expect(await lookAt('2014-11-17T18:31:00.000Z')).toBe(0);
    const rows = await database.rows(
      `select from outbox where key = $1 and topic = 'policeClockBreached'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each(['SOCIAL_CARE', 'CPS', 'HEALTH'] as const)(
    'are those of %s too: what was late before anybody watched is no news, what becomes late is',
    async (agency) => {
      const other = await seededDatabase(agency);
      const source = outboxDataSource(other.appUrl, agency);
      await source.initialize();
      const pool = poolOf(source);
      for (const sql of late[agency] ?? []) await other.rows(sql);
      expect(await watcherOf(other, pool, '2010-01-01T12:00:00.000Z').look()).toBe(0);
      const later = watcherOf(other, pool, '2016-11-14T17:00:00.000Z');
      expect(await later.look()).toBeGreaterThan(0);
      expect(await later.look()).toBe(0);
      await source.destroy();
      await other.drop();
    },
  );
});
