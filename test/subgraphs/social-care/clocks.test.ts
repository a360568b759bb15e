import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf } from '../../support/seeded.js';
import { askSocialCare, type AskedSocialCare } from './ask-social-care.js';

let asked: AskedSocialCare;

beforeAll(async () => {
  asked = await askSocialCare();
});

afterAll(async () => {
  await asked.stop();
});

const of = async (child: string, select: string): Promise<unknown> =>
  (
    await asked.of({
      ...{ as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP', child },
      select: `socialCare { ${select} }`,
    })
  )?.socialCare;

const clock = '{ code dueOn status breached }';

describe('the clocks of social care', () => {
  it('time a referral, an assessment and a conference that were all in time', async () => {
    const select = `referrals { decisionClock ${clock} } assessments { clock ${clock} }
      strategyDiscussions { icpcClock ${clock} }`;
    expect(await of(childOf('ST-01', 'older'), select)).toEqual({
      referrals: [
        {
          decisionClock: {
            ...{ code: 'REFERRAL_DECISION', dueOn: '2014-03-12', status: 'MET', breached: false },
          },
        },
      ],
      assessments: [
        {
          clock: {
            ...{ code: 'CHILD_AND_FAMILY_ASSESSMENT', dueOn: '2014-05-16' },
            ...{ status: 'MET', breached: false },
          },
        },
      ],
      strategyDiscussions: [
        { icpcClock: { code: 'ICPC', dueOn: '2014-04-01', status: 'MET', breached: false } },
      ],
    });
  });

  it('have no conference clock where the enquiry ended without one', async () => {
    expect(
      await of(childOf('ST-13', 'girl'), `strategyDiscussions { icpcClock ${clock} }`),
    ).toEqual({ strategyDiscussions: [{ icpcClock: null }] });
  });

  it('count the next review from the last, and the first from the conference', async () => {
    const select = `childProtectionPlan { nextReview ${clock} }`;
    expect(await of(childOf('ST-01', 'older'), select)).toMatchObject({
      childProtectionPlan: { nextReview: { code: 'RCPC_SUBSEQUENT', dueOn: '2014-12-26' } },
    });
    expect(await of(childOf('LK-01', 'unborn'), select)).toMatchObject({
      childProtectionPlan: { nextReview: { code: 'RCPC_FIRST', dueOn: '2014-12-16' } },
    });
  });

  it('count care from the day on which it began, not from the last change of legal status', async () => {
    const select = `lookedAfter { since legalStatus careStartedOn separationDays ihaClock { startedAt ${clock.slice(1)}
      reviewClock ${clock} }`;
    expect(await of(childOf('ST-20', 'baby'), select)).toMatchObject({
      lookedAfter: {
        ...{ since: '2014-06-20', legalStatus: 'C1' },
        ...{ careStartedOn: '2014-05-09', separationDays: 189 },
        ihaClock: { startedAt: '2014-05-09T12:00:00Z', dueOn: '2014-06-09', status: 'MET' },
        reviewClock: { code: 'LAC_REVIEW', dueOn: '2015-03-02', status: 'RUNNING' },
      },
    });
  });

  it('give a return home interview 72 hours', async () => {
    const select = `returnHomeInterviews { at clock ${clock} }`;
    expect(await of(childOf('ST-03', 'girl'), select)).toMatchObject({
      returnHomeInterviews: [
        { at: '2014-10-27T16:50:00Z', clock: { dueOn: '2014-10-28', status: 'MET' } },
        { clock: { code: 'RETURN_HOME_INTERVIEW', dueOn: '2014-10-01' } },
        { clock: { breached: false } },
      ],
    });
  });
});
