/** Another agency's command finds the rows of the episodes that it is invited to, and no others. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agency } from '../../schema/principal/agency.js';
import { isInvited } from '../../schema/principal/is-invited.js';
import { writeTransaction } from '../../subgraphs/shared/command/write-transaction.js';
import { sessionSettings } from '../../subgraphs/shared/server/session-settings.js';
import { openDesk, type Desk } from '../support/command-desk.js';
import type { EpisodePass } from '../../schema/principal/episode-pass.js';
import { passFor, principalOf } from '../support/ask-subgraph.js';
import { childOf } from '../support/seeded.js';
import { contextOf, type Caller } from '../subgraphs/shared/row-security/support/visible-rows.js';
import { orders } from '../subgraphs/cps/commands/orders.js';

interface Case {
  readonly owner: Agency;
  readonly standing: Caller['standing'];
  /** Shuts the guest out of some episodes: their agency, or everybody but one person who is named. */
  readonly shuts: readonly string[];
  /** The rows that are left to the guest, by table; no row of any other table is. */
  readonly finds: Readonly<Record<string, string>>;
}

const files = `(select id from charging_case where 'POLICE' = any (invited_agencies))`;
const requests = `(select id from charging_request where case_id in ${files})`;
const decisions = `(select id from charging_decision where request_id in ${requests})`;
const suspects = `(select id from case_suspect where case_id in ${files})`;
const inFiles = `(select child_id from charging_case_child where record_id in ${files})`;

const ofHealth = `'HEALTH' = any (invited_agencies) and people = '[]'`;
const screened = `(select id from mash_episode where ${ofHealth})`;
const discussed = `(select id from strategy_discussion where ${ofHealth})`;
const exchanged = `requested_of = 'HEALTH'
  and (mash_episode_id in ${screened} or strategy_discussion_id in ${discussed})`;

const otherNurse = JSON.stringify([
  { iss: principalOf('named-nurse').issuer, sub: 'other-nurse', relation: 'INVITED' },
]);

const cases: readonly Case[] = [
  {
    owner: 'CPS',
    standing: { as: 'investigator', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
    shuts: [`update charging_case set invited_agencies = '{CPS}' where id::text < '8'`],
    finds: {
      cps_child: `child_id in ${inFiles}`,
      cps_person: `id in (select person_id from case_suspect where id in ${suspects})`,
      charging_case: `id in ${files}`,
      charging_case_child: `record_id in ${files}`,
      case_suspect: `id in ${suspects}`,
      early_advice: `case_id in ${files}`,
      charging_request: `id in ${requests}`,
      charging_decision: `id in ${decisions}`,
      action_plan: `decision_id in ${decisions}`,
      action_plan_item: `plan_id in (select id from action_plan where decision_id in ${decisions})`,
      proposed_charge: `suspect_id in ${suspects} or decision_id in ${decisions}`,
      special_measure: `case_id in ${files}`,
      victim_information_request: `case_id in ${files}`,
    },
  },
  {
    owner: 'SOCIAL_CARE',
    standing: { as: 'named-nurse', purpose: 'MASH_SCREENING' },
    shuts: ['mash_episode', 'strategy_discussion'].map(
      (table) => `update ${table} set people = '${otherNurse}' where id::text < '8'`,
    ),
    finds: {
      mash_episode: `id in ${screened}`,
      mash_episode_child: `record_id in ${screened}`,
      agency_contribution: `mash_episode_id in ${screened}`,
      strategy_discussion: `id in ${discussed}`,
      strategy_discussion_child: `record_id in ${discussed}`,
      strategy_discussion_referral: `record_id in ${discussed}`,
      agency_attendance: `meeting_id in ${discussed}`,
      discussion_action: `meeting_id in ${discussed} or meeting_id in ${screened}`,
      information_exchange: exchanged,
      information_exchange_child: `record_id in (select id from information_exchange where ${exchanged})`,
    },
  },
];

const desks = new Map<Agency, Desk>();

const deskOf = (owner: Agency): Desk => {
  const desk = desks.get(owner);
  if (!desk) throw new Error(`There is no desk of ${owner}`);
  return desk;
};

beforeAll(async () => {
  for (const { owner, shuts } of cases) {
    const desk = await openDesk(owner);
    desks.set(owner, desk);
    for (const sql of shuts) await desk.rows(sql);
  }
}, 120_000);

afterAll(async () => {
  for (const desk of desks.values()) await desk.stop();
});

describe.each(cases)('a command of $standing.as at $owner', ({ owner, standing, finds }) => {
  it('finds what belongs to the episodes that it is invited to, in every table', async () => {
    const desk = deskOf(owner);
    const { database } = desk;
    const asked = {
      children: null,
      ageBand: 'UNDER_16',
      consent: 'GIVEN',
      isNamed: false,
    } as const;
    const context = await contextOf(database, { standing, ...asked });
    const tables = Object.entries(database.subgraph.rows).flatMap(([table, { kind }]) =>
      kind === 'record' ? [table] : [],
    );
    const found = await writeTransaction(
      context,
      { command: 'test', role: 'NAMED_NURSE' },
      async ({ manager }) => {
        const counts: [string, number][] = [];
        for (const table of tables) {
          const [row]: readonly { n: number }[] = await manager.query(
            `select count(*)::int as n from ${table}`,
          );
          counts.push([table, row?.n ?? 0]);
        }
        return { result: Object.fromEntries(counts) };
      },
    );
    const expected: [string, unknown][] = [];
    for (const table of tables) {
      const where = finds[table] ?? 'false';
      const [row] = await desk.rows(`select count(*)::int as n from ${table} where ${where}`);
      expected.push([table, row?.n]);
    }
    expect(found).toEqual(Object.fromEntries(expected));
    expect(Object.keys(finds).filter((table) => Number(found[table]) > 0).length).toBeGreaterThan(
      3,
    );
  });
});

describe('whom an episode invites', () => {
  const own = principalOf('named-nurse');
  const issuers = [own.issuer, 'https://a-second-trust.example'];
  const others = 'https://a-council.example';
  const person = fc.record({
    iss: fc.constantFrom(...issuers, others),
    sub: fc.constantFrom(own.subject, 'somebody-else'),
    relation: fc.constantFrom('INVITED' as const, 'TREATING_CLINICIAN' as const),
  });
  const invitation = fc.record({
    kind: fc.constant('ME' as const),
    agencies: fc.subarray<Agency>(['POLICE', 'SOCIAL_CARE', 'HEALTH']),
    people: fc.uniqueArray(person, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  });

  it('is what the database says too, where an agency has several issuers', async () => {
    const { database } = deskOf('SOCIAL_CARE');
    const standing = { as: 'named-nurse', purpose: 'MASH_SCREENING' } as const;
    const context = await contextOf(database, {
      ...{ standing, children: null, ageBand: 'UNDER_16', consent: 'GIVEN', isNamed: false },
    });
    const settings = sessionSettings({ ...context, request: { ...context.request, issuers } });
    const agencyOf = (iss: string) => (issuers.includes(iss) ? 'HEALTH' : 'SOCIAL_CARE');
    await writeTransaction(
      { ...context, settings },
      { command: 'test', role: 'NAMED_NURSE' },
      async ({ manager }) => {
        await fc.assert(
          fc.asyncProperty(invitation, async ({ kind, agencies, people }) => {
            const [row]: readonly { isInvited: boolean }[] = await manager.query(
              'select caller_is_invited($1, $2::jsonb) as "isInvited"',
              [agencies, JSON.stringify(people)],
            );
            expect(row?.isInvited).toBe(isInvited({ kind, agencies, people }, own, agencyOf));
          }),
          { numRuns: 200 },
        );
        return { result: null };
      },
    );
  });
});

describe('a charging file that the police are not invited to any more', () => {
  let urn: string;
  let childId: unknown;
  let plan: Awaited<ReturnType<NonNullable<(typeof orders)['returnActionPlan']>>>;

  beforeAll(async () => {
    const desk = deskOf('CPS');
    const returning = await orders.returnActionPlan?.(desk);
    if (!returning) throw new Error('There is no such order');
    plan = returning;
    const [file] = await desk
      .rows(
        `update charging_case c set invited_agencies = '{CPS}' from charging_request r
        join charging_decision d on d.request_id = r.id join action_plan p on p.decision_id = d.id
        where c.id = r.case_id and p.id = $1 returning c.id, c.urn`,
        plan.input.actionPlanId,
      )
      .then((answer) => answer[0] as unknown as Readonly<Record<string, unknown>>[]);
    urn = String(file?.urn);
    const [link] = await desk.rows(
      'select child_id from charging_case_child where record_id = $1',
      file?.id,
    );
    childId = link?.child_id;
  });

  it('is no file to their commands', async () => {
    const desk = deskOf('CPS');
    const shut = await desk.give(plan);
    const unknown = await desk.give({
      ...plan,
      input: { ...plan.input, actionPlanId: randomUUID() },
    });
    expect([shut.code, shut.message]).toEqual([unknown.code, unknown.message]);
    expect(shut.code).toBe('BAD_USER_INPUT');
    const asking = await orders.raiseVictimInformationRequest?.(desk);
    const asked =
      asking && (await desk.give({ ...asking, input: { ...asking.input, urn, childId } }));
    expect(asked).toMatchObject({ code: 'BAD_USER_INPUT', message: 'There is no such record.' });
  });

  it('is not opened a second time under its URN', async () => {
    const desk = deskOf('CPS');
    const order = await orders.submitChargingRequest?.(desk);
    const outcome = order && (await desk.give({ ...order, input: { ...order.input, urn } }));
    expect(outcome?.code).toBe('EPISODE_NOT_FOUND');
  });
});

it('an episode to which others of an agency are invited by name is none to a colleague’s command', async () => {
  const desk = deskOf('SOCIAL_CARE');
  const open = `select reference from mash_episode where closed_at is null and 'HEALTH' = any (invited_agencies)`;
  const contribute = (reference: unknown) =>
    desk.give({
      ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', command: 'contributeToMashEpisode' },
      input: { reference },
    });
  const [shut] = await desk.rows(`${open} and people <> '[]' limit 1`);
  const [free] = await desk.rows(`${open} and people = '[]' limit 1`);
  expect((await contribute(shut?.reference)).code).toBe('EPISODE_NOT_FOUND');
  expect((await contribute(free?.reference)).code).toBeNull();
});

describe('a guest’s command under an episode', () => {
  const select = 'recordId mashEpisode { openedAt lead }';
  const as = 'mash-police';
  const purpose = 'MASH_SCREENING';
  let episode: Readonly<Record<string, unknown>> = {};
  let childIds: readonly string[] = [];

  beforeAll(async () => {
    const desk = deskOf('SOCIAL_CARE');
    const [open = {}] = await desk.rows(
      `select id, reference from mash_episode where closed_at is null and people = '[]'
        and 'POLICE' = any (invited_agencies) limit 1`,
    );
    episode = open;
    const links = await desk.rows(
      'select child_id from mash_episode_child where record_id = $1',
      open.id,
    );
    childIds = links.map((link) => String(link.child_id));
  });

  const contribute = (pass?: EpisodePass) =>
    deskOf('SOCIAL_CARE').give({
      ...{ as, purpose, command: 'contributeToMashEpisode', select },
      input: { reference: episode.reference },
      ...(pass ? { pass } : {}),
    });

  it('shows of the record what the episode opens', async () => {
    expect((await contribute()).payload).toMatchObject({ recordId: episode.id, mashEpisode: null });
    const { payload, records } = await contribute(passFor(purpose, childIds));
    expect(payload).toMatchObject({
      recordId: episode.id,
      mashEpisode: { openedAt: expect.any(String), lead: 'SOCIAL_CARE' },
    });
    expect(JSON.stringify(records)).toContain('"SAFEGUARDING":{"level"');
  });

  it('is about the children of that episode, and about nobody else', async () => {
    const outcome = await contribute(passFor(purpose, [childOf('ST-20', 'baby')]));
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT', message: 'There is no such record.' });
  });
});
