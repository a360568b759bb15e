import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { childOf } from '../../support/seeded.js';
import { askPolice, type AskedPolice } from './ask-police.js';

const holly = childOf('ST-03', 'girl');
const alfie = childOf('ST-17', 'boy');
const screened = { as: 'mash-social-worker', purpose: 'MASH_SCREENING' } as const;
const police = { as: 'mash-police', purpose: 'S47_STRATEGY_CP' } as const;

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

describe('missing episodes', () => {
  const select =
    'missingEpisodes { reportedAt foundAt grade repeatCount90d foundLocationType exploitationMarkers rhi { id } rhiClock { code status dueAt } }';

  it('come newest first, each with its place in the last 90 days', async () => {
    const answer = await asked.of({ ...police, child: holly, select });
    expect(answer).toMatchObject({
      missingEpisodes: [
        { reportedAt: '2014-10-24T20:05:00Z', repeatCount90d: 3, grade: 'HIGH' },
        { reportedAt: '2014-09-26T18:15:00Z', foundLocationType: 'RAILWAY_STATION' },
        { reportedAt: '2014-09-05T21:40:00Z', repeatCount90d: 1 },
      ],
    });
  });

  it('tell when the interview after return was due, and that it was held', async () => {
    const answer = await asked.of({ ...police, child: holly, select });
    const clock = { code: 'RETURN_HOME_INTERVIEW', status: 'MET', dueAt: '2014-10-28T22:50:00Z' };
    expect(answer?.missingEpisodes).toContainEqual(
      expect.objectContaining({ rhi: expect.anything(), rhiClock: clock }),
    );
  });
});

describe('the profile of exploitation', () => {
  const select =
    'cseProfile { onProblemProfile riskGrade flaggedOnSystem vehiclesPhonesOfInterest plan { owner nextReviewOn nextReview { code dueOn status } actions { owner dueOn description } } }';

  it('is whole for the police, the plan and its actions included', async () => {
    const answer = await asked.of({ ...police, child: holly, select });
    expect(answer).toMatchObject({
      cseProfile: {
        onProblemProfile: true,
        riskGrade: 'SIGNIFICANT',
        flaggedOnSystem: true,
        vehiclesPhonesOfInterest: [expect.stringContaining('hatchback'), expect.anything()],
        plan: {
          owner: 'POLICE',
          nextReview: { code: 'RISK_PLAN_REVIEW', dueOn: expect.stringMatching(/^201\d-/) },
          actions: [{ dueOn: '2014-11-28' }],
        },
      },
    });
  });

  it('gives social care the grade and the plan, and never the vehicles', async () => {
    const question = { as: 'social-worker', purpose: 'S47_STRATEGY_CP' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toMatchObject({
      cseProfile: { riskGrade: 'SIGNIFICANT', vehiclesPhonesOfInterest: null },
    });
  });

  it('is null where no risk was ever assessed', async () => {
    expect(await asked.of({ ...police, child: alfie, select })).toEqual({ cseProfile: null });
  });
});

describe('police protection', () => {
  const select =
    'policeProtections { takenAt place stationNightHours outcome grounds followUpRecordedAt clock72h { dueAt status breached } }';

  it('says how long a child may be kept, and where the night was spent', async () => {
    expect(await asked.of({ ...police, child: alfie, select })).toMatchObject({
      policeProtections: [
        {
          place: 'POLICE_STATION',
          stationNightHours: 11,
          grounds: expect.stringContaining('Alfie'),
          followUpRecordedAt: null,
          clock72h: { dueAt: '2014-10-21T19:35:00Z', status: 'MET', breached: false },
        },
      ],
    });
  });

  it('keeps the grounds from a prosecutor', async () => {
    const question = { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' } as const;
    expect(await asked.of({ ...question, child: alfie, select })).toMatchObject({
      policeProtections: [{ place: 'POLICE_STATION', grounds: null }],
    });
  });
});

describe('referrals to social care', () => {
  const select = 'referrals { kind urgency reason riskGrade decision childRefs narrative }';

  it('tell the police the story that they sent', async () => {
    expect(await asked.of({ ...police, child: holly, select })).toMatchObject({
      referrals: [
        {
          kind: 'EXPLOITATION',
          riskGrade: 'HIGH',
          decision: 'STRATEGY_DISCUSSION',
          childRefs: [holly],
          narrative: expect.stringContaining('Holly'),
        },
      ],
    });
  });

  it('tell health the codes at screening, without the story', async () => {
    const question = { as: 'named-nurse', purpose: 'MASH_SCREENING' } as const;
    expect(await asked.of({ ...question, child: holly, select })).toMatchObject({
      referrals: [{ reason: 'EXPLOITATION', narrative: null }],
    });
  });
});

describe('warning flags', () => {
  const select = 'warningFlags { kind setAt reason }';

  it('show social care that a child is flagged, and at a strategy discussion why', async () => {
    const atDiscussion = { as: 'mash-social-worker', purpose: 'S47_STRATEGY_CP' } as const;
    expect(await asked.of({ ...screened, child: holly, select })).toMatchObject({
      warningFlags: [{ kind: 'CSE' }],
    });
    expect(await asked.of({ ...atDiscussion, child: holly, select })).toMatchObject({
      warningFlags: [{ kind: 'CSE', reason: expect.stringContaining('cars') }],
    });
  });
});
