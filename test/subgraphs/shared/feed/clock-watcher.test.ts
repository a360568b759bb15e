import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { ClockCode } from '../../../../subgraphs/shared/clock/clock-code.js';
import {
  ClockWatcher,
  type ClocksSeen,
} from '../../../../subgraphs/shared/clock/watch/clock-watcher.js';
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

const watcherOf = (
  of: SeededDatabase,
  pool: Pool,
  now: string,
  onLook: (seen: ClocksSeen) => void = () => undefined,
): ClockWatcher => {
  const { clocks: watch, owner } = of.subgraph;
  if (!watch) throw new Error(`${owner} watches no clocks.`);
  return new ClockWatcher({
    ...{ watch, clock: { ruleset: 'EW_2026', now: () => now } },
    ...{ desk: passDesk(owner, of.dataSource), pool },
    onWritten: () => {
      replica.outbox.written();
    },
    onLook,
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

interface Duty {
  /** Where the dataset has none that is late. */
  readonly late?: string;
  /** All of its kind are done. */
  readonly done: string;
}

/** Every agency answers for its own data. */
const breach: Duty = {
  late: `insert into data_breach (id, aware_at, nature) values (gen_random_uuid(), '2014-12-01T12:00:00Z', 'A letter.')`,
  done: `update data_breach set decision = 'REPORTED', decided_at = aware_at`,
};

const duties: Readonly<Record<Agency, Readonly<Partial<Record<ClockCode, Duty>>>>> = {
  POLICE: {
    ICO_BREACH: breach,
    POLICE_PROTECTION_S46: {
      late: 'update police_protection set ended_at = null',
      done: 'update police_protection set ended_at = taken_at',
    },
    HARM_ASSESSMENT: { done: 'update harm_assessment set secondary_assessed_at = received_at' },
    RISK_REAPPRAISAL: { done: `update domestic_abuse_incident set reappraised_at = now()` },
    RETURN_HOME_INTERVIEW: {
      done: 'update missing_episode set return_home_interview_at = found_at',
    },
    RISK_PLAN_REVIEW: { done: 'update risk_management_plan set next_review_on = null' },
    OFFENDER_VISIT: { done: 'update managed_offender set next_visit_due_on = null' },
    PACE_REVIEW_FIRST: {
      late: `with held as (update custody_record set released_at = null, outcome = null, charged_at = null
            where id not in (select custody_record_id from detention_certificate where required) returning id),
          gone as (delete from pace_review)
        insert into pace_review (id, custody_record_id, due_at, held_at, by_rank)
          select gen_random_uuid(), id, '2014-11-14T00:00:00Z', null, 'INSPECTOR' from held limit 1`,
      done: 'update pace_review set held_at = due_at',
    },
    PACE_REVIEW: {
      late: `insert into pace_review (id, custody_record_id, due_at, held_at, by_rank)
          select gen_random_uuid(), custody_record_id, due_at + interval '9 hours', null, 'INSPECTOR' from pace_review`,
      done: 'update pace_review set held_at = due_at',
    },
    PACE_DETENTION_LIMIT: { done: 'update custody_record set charged_at = relevant_time' },
    DETENTION_CERTIFICATE: {
      late: `update detention_certificate set due_on = '2014-12-01', completed_at = null`,
      done: 'update detention_certificate set completed_at = now()',
    },
    PRE_CHARGE_BAIL: {
      late: `insert into pre_charge_bail (id, suspect_link_id, granted_at, conditions, ends_on)
        select gen_random_uuid(), id, '2014-12-01T12:00:00Z', '{}', '2015-03-01' from suspect_link limit 1`,
      done: `update pre_charge_bail set ended_at = granted_at, outcome = 'CHARGED'`,
    },
    INVESTIGATION_12_WEEK: { done: 'update investigation set ended_at = started_at' },
    SUPERVISOR_REVIEW: { done: 'update investigation set ended_at = started_at' },
    LADO_NOTIFICATION: {
      late: 'update lado_notification set notified_at = null',
      done: 'update lado_notification set notified_at = aware_at',
    },
  },
  SOCIAL_CARE: {
    ICO_BREACH: breach,
    REFERRAL_DECISION: {
      done: `with referrals as (update referral set decided_at = received_at),
          contacts as (update contact set outcome = 'NFA')
        update mash_episode set closed_at = opened_at`,
    },
    CHILD_AND_FAMILY_ASSESSMENT: {
      done: 'update child_and_family_assessment set authorised_at = started_at',
    },
    ICPC: { done: 'update strategy_discussion set s47_initiated = false' },
    CP_CORE_GROUP: {
      late: 'delete from core_group',
      done: 'update child_protection_plan set ended_on = started_on',
    },
    RCPC_FIRST: { done: 'update child_protection_plan set ended_on = started_on' },
    RCPC_SUBSEQUENT: { done: 'update child_protection_plan set ended_on = started_on' },
    LAC_REVIEW_FIRST: { done: 'update looked_after_status set current = false' },
    LAC_REVIEW_SECOND: { done: 'update looked_after_status set current = false' },
    LAC_REVIEW: { done: 'update looked_after_status set current = false' },
    LAC_INITIAL_HEALTH_ASSESSMENT: {
      late: 'update looked_after_status set initial_health_assessment_on = null',
      done: 'update looked_after_status set initial_health_assessment_on = since',
    },
    RETURN_HOME_INTERVIEW: { done: 'update missing_episode set rhi_accepted = false' },
  },
  CPS: {
    ICO_BREACH: breach,
    ACTION_PLAN_RETURN: { done: 'update action_plan set returned_at = issued_at' },
    CPS_CHARGING_28D: {
      done: 'update charging_request set rejected_at = submitted_at',
    },
  },
  HEALTH: {
    ICO_BREACH: breach,
    LAC_INITIAL_HEALTH_ASSESSMENT: {
      late: `insert into lac_health_assessment (id, child_id, recorded_at, kind, due_from)
        values (gen_random_uuid(), gen_random_uuid(), now(), 'INITIAL', '2014-12-01')`,
      done: 'update lac_health_assessment set at = now()',
    },
  },
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

  it.each(['POLICE', 'SOCIAL_CARE', 'CPS', 'HEALTH'] as const)(
    'are all those of %s: what was late before anybody watched is no news, what becomes late is, what is done is not late',
    async (agency) => {
      const other = await seededDatabase(agency);
      const source = outboxDataSource(other.appUrl, agency);
      await source.initialize();
      const pool = poolOf(source);
      const of = Object.entries(duties[agency]) as [ClockCode, Duty][];
      for (const [, { late }] of of) if (late !== undefined) await other.rows(late);
      let seen: ClocksSeen = { breached: new Map(), announced: [] };
      const look = (now: string): Promise<number> =>
        watcherOf(other, pool, now, (found) => (seen = found)).look();
      expect(await look('2010-01-01T12:00:00.000Z')).toBe(0);
      expect([...seen.breached.keys()].toSorted()).toEqual(of.map(([code]) => code).toSorted());
      await look('2016-11-14T17:00:00.000Z');
      const announced = new Set(seen.announced);
      const late = new Set(
        [...seen.breached].flatMap(([code, count]) => (count > 0 ? [code] : [])),
      );
      expect({ announced, late }).toEqual({
        announced: new Set(of.map(([code]) => code)),
        late: new Set(of.map(([code]) => code)),
      });
      expect(await look('2016-11-14T17:00:00.000Z')).toBe(0);
      for (const [, { done }] of of) await other.rows(done);
      await look('2016-11-14T17:00:00.000Z');
      expect([...seen.breached.values()].filter((count) => count > 0)).toEqual([]);
      await source.destroy();
      await other.drop();
    },
  );
});
