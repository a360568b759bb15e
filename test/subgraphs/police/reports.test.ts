import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askPolice, type AskedPolice } from './ask-police.js';

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
});

afterAll(async () => {
  await asked.stop();
});

describe.each(['ig-auditor', 'police-supervisor'])('the inspection’s figures, as %s', (as) => {
  it('give 280 children on the problem profile: 32 flagged, 248 not, fewer with a plan', async () => {
    const { data, errors } = await asked.report(
      as,
      '{ cseCoverage { identified flagged unflagged withPlan } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      cseCoverage: { identified: 280, flagged: 32, unflagged: 248, withPlan: 19 },
    });
  });

  it('give the same of the month of the problem profile, and how it came to be', async () => {
    const { data } = await asked.report(
      as,
      '{ cseCoverageTrend(months: 4) { month identified flagged unflagged withPlan } }',
    );
    const profile = { identified: 280, flagged: 32, unflagged: 248, withPlan: 19 };
    const none = { identified: 0, flagged: 0, unflagged: 0, withPlan: 0 };
    expect(data).toEqual({
      cseCoverageTrend: [
        { month: '2014-08', ...none },
        ...['2014-09', '2014-10', '2014-11'].map((month) => ({ month, ...profile })),
      ],
    });
  });

  it('give about 200 harm assessments waiting in two units, and none at the Hereford MASH', async () => {
    const { data, statements } = await asked.report(
      as,
      '{ backlogSummary { unit { name kind areas } waiting childLinked } }',
    );
    expect(data).toMatchObject({
      backlogSummary: [
        {
          unit: { name: 'Harm assessment unit south', kind: 'HAU' },
          waiting: 104,
          childLinked: 41,
        },
        { unit: { name: 'Harm assessment unit north', kind: 'HAU' }, waiting: 96, childLinked: 39 },
        { unit: { name: 'Hereford MASH', kind: 'MASH' }, waiting: 0, childLinked: 0 },
      ],
    });
    expect(statements.filter((text) => /^\s*select k?/i.test(text)).length).toBeLessThanOrEqual(3);
  });
});

describe('the figures', () => {
  it('are not for a social worker at screening without an episode', async () => {
    const { data } = await asked.report('mash-social-worker', '{ cseCoverage { identified } }');
    expect(data).toEqual({ cseCoverage: null });
  });
});
