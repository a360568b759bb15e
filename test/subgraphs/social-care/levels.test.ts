import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

const megan = childOf('ST-13', 'girl');
const callum = childOf('ST-01', 'older');

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(async () => {
  await asked.stop();
});

const select = `identity { givenName yearOfBirth localityOnly }
  socialCare { involvementStatus allocatedWorker { name phone team }
    referrals { source narrative decisionClock { status } }
    assessments { outcome childSeenAlone analysis }
    section47Enquiries { outcome medicalConsidered }
    strategyDiscussions { decision planRecorded actions { owner description } }
    addresses { kind postcode } family { relationship name }
    disclosures { class state count } }`;

/** What the last answer withheld, by class. */
const withheldClasses = (errors: readonly { extensions?: Record<string, unknown> }[]) =>
  new Set(errors.map(({ extensions }) => extensions?.class));

describe('what each agency sees of Megan', () => {
  it('is all that its own staff need', async () => {
    const purpose = 'S47_STRATEGY_CP';
    const { identity, socialCare } = (await asked.of({
      ...{ as: 'mash-social-worker', purpose, child: megan, select },
    }))!;
    expect(identity).toMatchObject({ givenName: 'Megan' });
    expect(socialCare).toMatchObject({
      referrals: [{ source: 'FAMILY', narrative: expect.stringContaining('caravan') }],
      assessments: [{ outcome: ['CIN_PLAN'], analysis: expect.stringContaining('believed') }],
      section47Enquiries: [{ outcome: 'CIN', medicalConsidered: 'CONSIDERED_AND_DONE' }],
      family: [{ relationship: 'MOTHER', name: 'Sian Powell' }],
    });
  });

  it('is the whole enquiry for the police at a strategy discussion', async () => {
    const purpose = 'S47_STRATEGY_CP';
    const answer = await asked.of({ as: 'mash-police', purpose, child: megan, select });
    expect(answer?.socialCare).toMatchObject({
      referrals: [{ narrative: expect.stringContaining('caravan') }],
      strategyDiscussions: [
        { planRecorded: true, actions: [{ description: expect.stringContaining('each month') }] },
      ],
    });
  });

  it('is a summary for the police at screening: codes and dates, no narrative', async () => {
    const purpose = 'MASH_SCREENING';
    const question = { as: 'mash-police', purpose, select } as const;
    const { errors } = await asked.ofMany({ ...question, children: [megan] });
    const answer = await asked.of({ ...question, child: megan });
    expect(answer?.identity).toMatchObject({ givenName: 'Megan' });
    expect(answer?.socialCare).toMatchObject({
      referrals: [{ source: 'FAMILY', narrative: null, decisionClock: { status: 'MET' } }],
      assessments: [{ outcome: ['CIN_PLAN'], childSeenAlone: null, analysis: null }],
      section47Enquiries: [{ outcome: 'CIN', medicalConsidered: null }],
      strategyDiscussions: [{ planRecorded: null, actions: [{ description: null }] }],
    });
    expect(withheldClasses(errors)).toEqual(new Set(['SAFEGUARDING', 'SAFEGUARDING_NARRATIVE']));
  });

  it('is the same summary for a nurse at screening, and all of it at the discussion', async () => {
    const ask = async (purpose: 'MASH_SCREENING' | 'S47_STRATEGY_CP') =>
      (await asked.of({ as: 'named-nurse', purpose, child: megan, select }))?.socialCare;
    expect(await ask('MASH_SCREENING')).toMatchObject({
      referrals: [{ source: 'FAMILY', narrative: null }],
      assessments: [{ analysis: null }],
    });
    expect(await ask('S47_STRATEGY_CP')).toMatchObject({
      referrals: [{ narrative: expect.stringContaining('caravan') }],
      assessments: [{ analysis: expect.stringContaining('believed') }],
    });
  });

  it('is the fact of a plan for a prosecutor, and nothing of where she is', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const question = { as: 'prosecutor', purpose, select, pass: { owner: 'CPS' } } as const;
    const answer = await asked.of({ ...question, child: megan });
    const { errors } = await asked.ofMany({ ...question, children: [megan] });
    expect(answer?.identity).toMatchObject({ givenName: 'Megan', localityOnly: null });
    expect(answer?.socialCare).toMatchObject({
      referrals: [{ source: 'FAMILY', narrative: null }],
      addresses: null,
      family: null,
    });
    expect(withheldClasses(errors)).toEqual(
      new Set(['SAFEGUARDING', 'SAFEGUARDING_NARRATIVE', 'CONTACT']),
    );
  });

  it('cuts answers about a bed to codes for a prosecutor: they are of no charging file', async () => {
    const answered = world2014().socialCare.accommodationResponses.find(({ reason }) => reason);
    const answer = await asked.of({
      as: 'prosecutor',
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      child: answered?.childId ?? '',
      select:
        'socialCare { accommodationResponses { receivedAt reason } disclosures { class state reason } }',
    });
    expect(answer?.socialCare?.accommodationResponses).toContainEqual({
      receivedAt: expect.any(String),
      reason: null,
    });
    expect(answer?.socialCare?.disclosures).toEqual(
      expect.arrayContaining([
        { class: 'CUSTODY', state: 'PARTLY_DISCLOSED', reason: 'OTHER_INVESTIGATION' },
        { class: 'IDENTITY', state: 'DISCLOSED', reason: null },
      ]),
    );
  });
});

describe('the numbers under which a child is known', () => {
  const numbersFor = async (as: string, purpose: 'S47_STRATEGY_CP' | 'MASH_SCREENING') => {
    const numbers = 'agencyIdentifiers { scheme value verified verifiedBy }';
    const { data } = await asked.ofMany({ as, purpose, select: numbers, children: [callum] });
    return data;
  };
  const own = { scheme: 'LA_CHILD_ID', verified: true, verifiedBy: 'SOCIAL_CARE' };

  it('are whole for social care and health, and for the police whether they are verified', async () => {
    const nhs = { scheme: 'NHS_NUMBER', verified: true, verifiedBy: 'HEALTH' };
    const whole = expect.arrayContaining([
      { ...own, value: expect.any(String) },
      { ...nhs, value: expect.stringMatching(/^999\d{7}$/) },
    ]);
    for (const as of ['mash-social-worker', 'named-nurse']) {
      expect(await numbersFor(as, 'S47_STRATEGY_CP')).toMatchObject({
        _entities: [{ agencyIdentifiers: whole }],
      });
    }
    expect(await numbersFor('mash-police', 'S47_STRATEGY_CP')).toMatchObject({
      _entities: [
        {
          agencyIdentifiers: expect.arrayContaining([
            { ...own, value: expect.any(String) },
            { ...nhs, value: null },
          ]),
        },
      ],
    });
  });

  it('are never those of the police or the CPS', async () => {
    await asked.database.rows(
      `insert into agency_identifier (id, child_id, scheme, value, verified)
       values (gen_random_uuid(), $1, 'PNC_ID', '2014/9000001Z', true)`,
      [callum],
    );
    for (const as of ['mash-social-worker', 'mash-police', 'prosecutor']) {
      const data = await numbersFor(as, 'S47_STRATEGY_CP');
      expect(JSON.stringify(data)).not.toContain('PNC');
    }
  });
});

describe('the conferences about a child', () => {
  it('say who came, and how the clock from the discussion stands', async () => {
    const conferences = `socialCare { conferences { heldOn outcome targetDate
      attendance { agency attended } clock { code dueOn status } } }`;
    const held = world2014().socialCare.conferences.find(({ childIds }) =>
      childIds.includes(callum),
    );
    const purpose = 'S47_STRATEGY_CP';
    const answer = await asked.of({
      as: 'mash-police',
      purpose,
      child: callum,
      select: conferences,
    });
    expect(answer?.socialCare).toMatchObject({
      conferences: [
        {
          ...{ heldOn: held?.heldOn, outcome: 'PLAN', targetDate: held?.targetDate },
          attendance: expect.arrayContaining([{ agency: 'POLICE', attended: true }]),
          clock: { code: 'ICPC', dueOn: held?.targetDate, status: 'MET' },
        },
      ],
    });
  });
});

describe('the allocated worker', () => {
  it('is named with telephone and team', async () => {
    const answer = await asked.of({
      ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', child: callum, select },
    });
    expect(answer?.socialCare).toMatchObject({
      involvementStatus: 'CPP',
      allocatedWorker: {
        name: expect.any(String),
        phone: expect.stringMatching(/^07700 900/),
        team: 'Shropshire: Safeguarding and family support',
      },
    });
  });
});

describe('a child outside the episode', () => {
  it('does not exist', async () => {
    const { data } = await asked.ofMany({
      ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', select: 'identity { familyName }' },
      ...{
        children: [megan, callum],
        pass: {
          children: [{ id: callum, area: null, ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' }],
        },
      },
    });
    expect(data).toMatchObject({ _entities: [null, { id: callum }] });
  });
});
