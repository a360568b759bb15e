import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dayOf, daysBetween } from '../../../schema/time/instant.js';
import { fileTime, type Submission } from '../../../subgraphs/cps/charging-case/file-time.js';
import { askSubgraph, type AskedSubgraph } from '../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';
import { world2014 } from '../../support/world-2014.js';

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('CPS');
  subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
}, 180_000);

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const final = ['CHARGE', 'NFA_EVIDENTIAL', 'NFA_PUBLIC_INTEREST', 'OOCR'];

const submissionsOf = (
  file: ReturnType<typeof world2014>['cps']['chargingCases'][number],
): readonly Submission[] =>
  file.requests
    .filter(({ kind }) => kind !== 'EARLY_ADVICE')
    .map(({ submittedAt, testSought, rejectedAt, decision }) => ({
      submittedAt,
      isFullCode: testSought === 'FULL_CODE',
      answeredAt: rejectedAt ?? decision?.at ?? null,
      isFinal: final.includes(decision?.result ?? ''),
      planReturnedAt: decision?.actionPlan?.returnedAt ?? null,
    }));

const timeliness = z.object({
  chargingTimeliness: z.object({
    decided: z.number(),
    answered: z.number(),
    within28Days: z.number(),
    within28DaysPercent: z.number().nullable(),
    meanDays: z.number().nullable(),
    meanPoliceDays: z.number().nullable(),
    meanCpsDays: z.number().nullable(),
  }),
});

const ask = async (given: string) => {
  const { data, errors } = await subgraph.ask({
    ...{ as: 'cps-manager', purpose: 'AUDIT', pass: null },
    document: `{ chargingTimeliness${given} { decided answered within28Days within28DaysPercent
      meanDays meanPoliceDays meanCpsDays } }`,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return timeliness.parse(data).chargingTimeliness;
};

describe('the timeliness of charging decisions', () => {
  it('is as the time of each file decided, police and CPS apart', async () => {
    const found = await ask('(from: "2010-01-01")');
    const files = world2014()
      .cps.chargingCases.map((file) => ({ file, submissions: submissionsOf(file) }))
      .filter(({ submissions }) => submissions.some(({ isFinal }) => isFinal));
    const times = files.map(({ file, submissions }) =>
      fileTime(file.firstReportedAt, submissions, '2014-11-14T17:00:00Z'),
    );
    const mean = (numbers: readonly number[]): number =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(found.decided).toBe(files.length);
    if (files.length === 0) return;
    expect(found.meanCpsDays).toBeCloseTo(
      mean(times.map(({ cpsTimeDays }) => cpsTimeDays ?? 0)),
      0,
    );
    expect(found.meanPoliceDays).toBeCloseTo(
      mean(times.map(({ policeTimeDays }) => policeTimeDays ?? 0)),
      0,
    );
  });

  it('counts what was answered within 28 days', async () => {
    const found = await ask('(from: "2010-01-01")');
    const answered = world2014()
      .cps.chargingCases.flatMap(submissionsOf)
      .filter(({ answeredAt }) => answeredAt !== null);
    const quick = answered.filter(
      ({ submittedAt, answeredAt }) =>
        daysBetween(dayOf(submittedAt), dayOf(answeredAt ?? submittedAt)) <= 28,
    );
    expect(found).toMatchObject({ answered: answered.length, within28Days: quick.length });
  });

  it('has no mean of nothing', async () => {
    expect(await ask('(from: "2010-01-01", to: "2010-12-31")')).toEqual({
      ...{ decided: 0, answered: 0, within28Days: 0, within28DaysPercent: null },
      ...{ meanDays: null, meanPoliceDays: null, meanCpsDays: null },
    });
  });
});

describe('requests for material about victims', () => {
  it('are a work list of the CPS: none in 2014, before the law', async () => {
    const { data, errors } = await subgraph.ask({
      ...{ as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING', pass: null },
      document: '{ victimInformationRequests { totalCount edges { node { id } } } }',
    });
    expect(errors).toEqual([]);
    expect(data).toEqual({ victimInformationRequests: { totalCount: 0, edges: [] } });
  });
});
