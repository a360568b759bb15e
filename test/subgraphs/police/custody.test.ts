import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  countedReviews,
  PaceReview,
  paceReviewClock,
} from '../../../subgraphs/police/custody/pace-review.js';
import { childOf } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const jordan = childOf('ST-24', 'first');
const police = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

const select = `custodyRecords { arrestedAt overnight outcome ageAtArrest lacStatus custodyNumber bailRefusalReason offences { title }
  reviews { heldAt clock { code status } }
  detentionClock { code dueAt status } extensions { authority }
  certificate { required status completedAt clock { code startedAt dueAt status legalRef } }
  accommodationRequests { requestedAt response outOfHours } }`;

describe('the custody record of a child arrested in a children’s home', () => {
  it('shows the missing certificate and its breached clock', async () => {
    const answer = await asked.of({ ...police, child: jordan, select });
    expect(answer).toMatchObject({
      custodyRecords: [
        {
          overnight: true,
          ageAtArrest: expect.any(Number),
          lacStatus: 'LOOKED_AFTER',
          offences: expect.arrayContaining([{ title: expect.any(String) }]),
          certificate: {
            required: true,
            status: 'MISSING',
            completedAt: null,
            clock: {
              code: 'DETENTION_CERTIFICATE',
              startedAt: expect.any(String),
              dueAt: expect.stringMatching(/T09:30:00Z$/),
              status: 'BREACHED',
              legalRef: expect.stringContaining('s38(6)'),
            },
          },
        },
      ],
    });
  });

  it('tells the local authority all of it for the welfare of the child', async () => {
    const question = { as: 'edt-social-worker', purpose: 'CUSTODY_WELFARE' } as const;
    const own = await asked.of({ ...police, child: jordan, select });
    const theirs = await asked.of({ ...question, child: jordan, select });
    expect(theirs).toEqual(own);
  });

  it('tells health that the child was detained, and says what it withholds', async () => {
    const question = { as: 'named-nurse', purpose: 'S47_STRATEGY_CP' } as const;
    const { data, errors } = await asked.ofMany({ ...question, children: [jordan], select });
    expect(data).toMatchObject({
      _entities: [
        {
          police: {
            custodyRecords: [
              {
                arrestedAt: expect.any(String),
                overnight: true,
                outcome: expect.stringMatching(/^DETAINED/),
                lacStatus: null,
                custodyNumber: null,
                bailRefusalReason: null,
                reviews: null,
                certificate: null,
                accommodationRequests: null,
              },
            ],
          },
        },
      ],
    });
    expect(errors.map(({ extensions }) => extensions?.class)).toContain('CUSTODY');
  });

  it('is a summary to a prosecutor: it belongs to no charging file', async () => {
    const answer = await asked.of({
      as: 'prosecutor',
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      child: jordan,
      select: 'custodyRecords { overnight custodyNumber certificate { status } }',
      pass: { kind: 'URN' },
    });
    expect(answer).toEqual({
      custodyRecords: [{ overnight: true, custodyNumber: null, certificate: null }],
    });
  });
});

describe('reviews of detention', () => {
  it('show whether the first was held within six hours', async () => {
    const held = world2014().police.custodyRecords.find(({ reviews }) => reviews.length > 0);
    const select = 'custodyRecords { id reviews { byRank clock { code status breached } } }';
    const answer = await asked.of({ ...police, child: held?.childId ?? '', select });
    expect(answer?.custodyRecords).toContainEqual({
      id: held?.id,
      reviews: [
        {
          byRank: 'INSPECTOR',
          clock: { code: 'PACE_REVIEW_FIRST', status: 'MET', breached: false },
        },
      ],
    });
  });

  it('are counted from the authority to detain, then from the review before', () => {
    const review = (dueAt: string, heldAt: string | null): PaceReview =>
      Object.assign(new PaceReview(), { dueAt, heldAt, byRank: 'INSPECTOR' });
    const reviews = [
      review('2014-11-09T08:00:00Z', '2014-11-09T07:00:00Z'),
      review('2014-11-09T16:00:00Z', null),
      review('2014-11-10T01:00:00Z', '2014-11-10T00:30:00Z'),
    ];
    const clocks = countedReviews(reviews, '2014-11-09T02:00:00Z').map((counted) =>
      paceReviewClock(counted, { now: '2014-11-14T17:00:00Z', ruleset: 'WM_2014' }),
    );
    expect(clocks).toMatchObject([
      { code: 'PACE_REVIEW_FIRST', dueAt: '2014-11-09T08:00:00Z', status: 'MET' },
      { code: 'PACE_REVIEW', dueAt: '2014-11-09T16:00:00Z', status: 'BREACHED' },
      { code: 'PACE_REVIEW', dueAt: '2014-11-10T01:00:00Z', status: 'MET' },
    ]);
  });

  it('have no clock where they are read without their record', () => {
    const alone = Object.assign(new PaceReview(), { heldAt: null });
    const at = { now: '2014-11-14T17:00:00Z', ruleset: 'WM_2014' } as const;
    expect(paceReviewClock(alone, at)).toBeNull();
  });
});
