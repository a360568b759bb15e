/** What triggers keep for the list of R01 against what the records say, whatever is written and in whatever order. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { police } from '../../../subgraphs/police/police.subgraph.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase('POLICE', police);
});

afterAll(() => database.drop());

const ids = (count: number): readonly string[] => Array.from({ length: count }, () => randomUUID());
const children = ids(4);
const incidents = ids(3);
const referrals = ids(2);

/** Of every child: what concerns the child, and those whom an incident at home names together with the child. */
const lookedUp = `with links as (
    select child_id, record_id from police_incident_child
    union all select child_id, record_id from police_referral_child),
  concerns as (
    select l.child_id, i.id, (i.opened_at at time zone 'Europe/London')::date::text as day
      from police_incident i join police_incident_child l on l.record_id = i.id
    union all
    select l.child_id, r.id, (r.submitted_at at time zone 'Europe/London')::date::text
      from police_referral r join police_referral_child l on l.record_id = r.id),
  household as (
    select child_id, child_id as member_id from links
    union select a.child_id, b.child_id from police_incident i
      join police_incident_child a on a.record_id = i.id join police_incident_child b on b.record_id = i.id
      where i.category in ('DOMESTIC_ABUSE', 'NEGLECT'))
  select distinct h.child_id, c.id as record_id, c.day from household h join concerns c on c.child_id = h.member_id
  order by 1, 2`;

const kept = `select child_id, record_id, on_day::text as day from household_concern order by 1, 2`;

const newIncident = `insert into police_incident (id, log_number, opened_at, category, grading, area, child_present,
    child_concern_screened, summary) values ($1, 'L1', $2, $3, 'PRIORITY', 'E06000020', true, true, 'A log.')
  on conflict do nothing`;

const newReferral = `insert into police_referral (id, kind, local_authority, submitted_at, urgency, reason, narrative,
    risk_grade, consent_sought) values ($1, 'CHILD_CONCERN', 'E06000020', $2, 'ROUTINE', 'NEGLECT', 'A referral.',
    'STANDARD', 'NOT_SOUGHT') on conflict do nothing`;

interface Write {
  readonly sql: string;
  readonly values: readonly string[];
}

const category = fc.constantFrom('DOMESTIC_ABUSE', 'NEGLECT', 'ASSAULT');
/** Around midnight of either time of the year: a day in London is not always that of UTC. */
const moment = fc.constantFrom(
  ...[
    '2026-01-10T23:30:00Z',
    '2026-01-11T00:30:00Z',
    '2026-07-10T22:30:00Z',
    '2026-07-10T23:30:00Z',
  ],
);
const child = fc.constantFrom(...children);
const incident = fc.constantFrom(...incidents);
const referral = fc.constantFrom(...referrals);

const write = (sql: string, ...values: readonly fc.Arbitrary<string>[]): fc.Arbitrary<Write> =>
  fc.tuple(...values).map((chosen) => ({ sql, values: chosen }));

const link = (table: string, record: fc.Arbitrary<string>): readonly fc.Arbitrary<Write>[] => [
  write(
    `insert into ${table} (record_id, child_id) values ($1, $2), ($1, $3) on conflict do nothing`,
    ...[record, child, child],
  ).filter(({ values }) => values[1] !== values[2]),
  write(
    `insert into ${table} (record_id, child_id) values ($1, $2) on conflict do nothing`,
    record,
    child,
  ),
  write(`delete from ${table} where record_id = $1 and child_id = $2`, record, child),
  write(
    `update ${table} set child_id = $3 where record_id = $1 and child_id = $2
    and not exists (select from ${table} where record_id = $1 and child_id = $3)`,
    record,
    child,
    child,
  ),
];

const anyWrite = fc.oneof(
  write(newIncident, incident, moment, category),
  write('update police_incident set category = $2 where id = $1', incident, category),
  write('update police_incident set opened_at = $2 where id = $1', incident, moment),
  write('delete from police_incident where id = $1', incident),
  write(newReferral, referral, moment),
  write('update police_referral set submitted_at = $2 where id = $1', referral, moment),
  write('delete from police_referral where id = $1', referral),
  ...link('police_incident_child', incident),
  ...link('police_incident_child', incident),
  ...link('police_referral_child', referral),
);

/** In a transaction of the owner's that leaves nothing. */
const andUndone = (work: (manager: EntityManager) => Promise<void>): Promise<void> =>
  database.asOwner(async (owner) => {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await work(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

describe('the concerns that are kept of each household', () => {
  it('are those that would be looked up, after whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 4, maxLength: 24 }), (writes) =>
        andUndone(async (manager) => {
          for (const { sql, values } of writes) await manager.query(sql, [...values]);
          expect(await manager.query(kept)).toEqual(await manager.query(lookedUp));
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('are none when the tables are emptied at once', async () => {
    await andUndone(async (manager) => {
      await manager.query(
        `insert into police_referral_child (record_id, child_id) values ($1, $2)`,
        [...[referrals[0], children[0]]],
      );
      await manager.query(`truncate police_referral_child`);
      expect(await manager.query(kept)).toEqual([]);
    });
  });

  it('miss nothing when a household and a concern are written at the same time', async () => {
    const [sister, brother] = children;
    const [home] = incidents;
    const [told] = referrals;
    await database.asOwner(async (owner) => {
      const [first, second] = [owner.createQueryRunner(), owner.createQueryRunner()];
      const addLink = (table: string): string =>
        `insert into ${table} (record_id, child_id) select $1, unnest($2::uuid[])`;
      try {
        await first.query(newIncident, [home, '2026-01-10T12:00:00Z', 'NEGLECT']);
        await first.query(newReferral, [told, '2026-01-11T12:00:00Z']);
        await first.startTransaction();
        await first.query(addLink('police_referral_child'), [told, [sister]]);
        const named = second.query(addLink('police_incident_child'), [home, [sister, brother]]);
        await first.commitTransaction();
        await named;
        const rows = await owner.query<readonly { child_id: string; record_id: string }[]>(kept);
        expect(rows).toContainEqual({ child_id: brother, record_id: told, day: '2026-01-11' });
        expect(rows).toEqual(await owner.query(lookedUp));
      } finally {
        await Promise.all([first.release(), second.release()]);
      }
    });
  });
});
