import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSubgraph, principalOf } from '../../support/ask-subgraph.js';
import { openDesk, type Desk, type Outcome } from '../../support/command-desk.js';
import { childOf } from '../../support/seeded.js';

const girl = childOf('ST-03', 'girl');
let desk: Desk;
let id: string;
let aboutGirl: string;

const submit = (input: object): Promise<string> =>
  desk.done({
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING', command: 'submitPoliceReferral' },
    input: {
      ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
      ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.', ...input },
    },
  });

beforeAll(async () => {
  desk = await openDesk('POLICE');
  const known = { givenName: 'Invented', familyName: 'Child', dateOfBirth: '2010-02-03' };
  id = await submit({ unknownChildren: [{ ...known, sex: 'FEMALE' }] });
  aboutGirl = await submit({ childIds: [girl] });
});

afterAll(() => desk.stop());

const collect = (as: string, policeReferralId = id): Promise<Outcome> =>
  desk.give({
    ...{ as, purpose: 'MASH_SCREENING', command: 'collectReferral', input: { policeReferralId } },
    select: 'recordId unknownChildren { id givenName familyName dateOfBirth sex locality }',
  });

describe('a referral that is collected', () => {
  it('tells the social workers of its area who its unknown children are', async () => {
    const { payload, code } = await collect('mash-social-worker');
    expect(code).toBeNull();
    expect(payload).toEqual({
      recordId: id,
      unknownChildren: [
        {
          ...{ id: expect.any(String), givenName: 'Invented', familyName: 'Child' },
          ...{ dateOfBirth: '2010-02-03', sex: 'FEMALE', locality: null },
        },
      ],
    });
  });

  it('is on record: who opened it, and the classes that it told', async () => {
    const [row] = await desk.rows(
      `select * from audit_record where operation = 'collectReferral' and record_id = $1`,
      id,
    );
    expect(row).toMatchObject({
      ...{ kind: 'COMMAND', agency: 'SOCIAL_CARE', subject: 'mash-social-worker' },
      disclosed: { IDENTITY: { level: 'FULL', count: 1 }, CONTACT: { level: 'FULL', count: 1 } },
    });
  });

  it('shows the police who sent it when it was opened, and all that they told', async () => {
    const police = await askSubgraph(desk.database.subgraph, {
      dataSource: desk.database.dataSource,
    });
    const ask = (as: string) =>
      police.ask({
        ...{ as, purpose: 'MASH_SCREENING', pass: null, variables: { id } },
        document: `query ($id: ID!) { policeReferral(id: $id) {
          id collectedAt acknowledgedAt decision decidedAt planMade unknownChildren { givenName } } }`,
      });
    expect((await ask('mash-police')).data?.policeReferral).toEqual({
      ...{ id, collectedAt: '2014-11-14T17:00:00Z', acknowledgedAt: null, decision: null },
      ...{ decidedAt: null, planMade: null, unknownChildren: [{ givenName: 'Invented' }] },
    });
    expect((await ask('mash-social-worker')).data?.policeReferral).toBeNull();
    await police.stop();
  });

  it('is refused in an area that it was not sent to, and where there is none', async () => {
    const elsewhere = await submit({ localAuthority: 'E06000019', childIds: [girl] });
    expect((await collect('team-manager', elsewhere)).code).toBe('PURPOSE_NOT_AVAILABLE');
    expect((await collect('edt-social-worker', elsewhere)).code).toBeNull();
    expect((await collect('team-manager', randomUUID())).code).toBe('BAD_USER_INPUT');
  });

  it('is none to whoever has a conflict of interest in a child of it', async () => {
    expect((await collect('mash-social-worker', aboutGirl)).code).toBeNull();
    const { issuer, subject } = principalOf('mash-social-worker');
    await desk.rows(
      `insert into conflict_of_interest values ($1, $2, $3, 'aunt', now())`,
      ...[issuer, subject, girl],
    );
    expect((await collect('mash-social-worker', aboutGirl)).code).toBe('BAD_USER_INPUT');
  });
});
