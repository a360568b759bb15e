/** What the inspection asked the force to be able to show: recommendations 2, 4, 7 and 9, and its leaders. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dayOf, daysBetween } from '../../../schema/time/instant.js';
import { world2014 } from '../../support/world-2014.js';
import { askPolice, type AskedPolice } from './ask-police.js';

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
}, 180_000);

afterAll(() => asked.stop());

describe('the custody report', () => {
  const rows = z.object({
    custodyReport: z.object({
      detainedOvernight: z.number(),
      held: z.array(
        z.object({
          count: z.number(),
          legalStatus: z.string(),
          effort: z.string(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  });
  const of = async (from: string, to: string): Promise<z.infer<typeof rows>['custodyReport']> =>
    rows.parse(
      await asked.figures(`{ custodyReport(from: "${from}", to: "${to}") {
        detainedOvernight held { count legalStatus effort reason } } }`),
    ).custodyReport;

  it('has the four columns of recommendation 2, which sum to those kept overnight', async () => {
    const { held, detainedOvernight } = await of('2013-11-01', '2014-05-31');
    expect(held.reduce((sum, { count }) => sum + count, 0)).toBe(detainedOvernight);
    expect(detainedOvernight).toBe(25);
  });

  it('names an answer of the local authority only where it was asked', async () => {
    const { held } = await of('2014-06-01', '2014-10-31');
    expect(held.length).toBeGreaterThan(3);
    for (const { effort, reason } of held) if (effort === 'NOT_SOUGHT') expect(reason).toBeNull();
    const counts = held.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('accommodation and certificates in a period', () => {
  it('are those of the force’s own records, whoever read them', async () => {
    const { custodyReport: figures } =
      await asked.figures(`{ custodyReport(from: "2014-06-01", to: "2014-10-31") {
      accommodationDue accommodationProvided certificatesDue certificatesRecorded } }`);
    const kept = world2014().police.custodyRecords.filter(
      ({ arrestedAt, overnight, bailRefused, chargedAt }) =>
        arrestedAt > '2014-06' && overnight && bailRefused && chargedAt !== null,
    );
    expect(figures).toEqual({
      ...{ accommodationDue: kept.length, accommodationProvided: 5 },
      ...{ certificatesDue: 9, certificatesRecorded: 1 },
    });
  });
});

describe('how investigations ended', () => {
  const ended = world2014().police.investigations.flatMap(({ startedAt, endedAt, outcome }) =>
    endedAt !== null && endedAt < '2014-11-15' && endedAt > '2013-11-14'
      ? [{ outcome, days: daysBetween(dayOf(startedAt), dayOf(endedAt)) }]
      : [],
  );
  const middle = (days: readonly number[]): number => {
    const sorted = days.toSorted((a, b) => a - b);
    const at = (sorted.length - 1) / 2;
    return ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
  };
  const ask = (from: string, to: string): Promise<Record<string, unknown>> =>
    asked.figures(`{ investigationOutcomes(from: "${from}", to: "${to}") {
      concluded withinTwelveWeeks medianDays meanDays byOutcome { outcome count medianDays } } }`);

  it('and how long they took is counted by outcome', async () => {
    const days = ended.map((one) => one.days);
    const mean = days.reduce((sum, count) => sum + count, 0) / days.length;
    expect(await ask('2013-11-14', '2014-11-14')).toEqual({
      investigationOutcomes: {
        concluded: ended.length,
        withinTwelveWeeks: days.filter((count) => count <= 84).length,
        medianDays: middle(days),
        meanDays: Math.round(mean * 10) / 10,
        byOutcome: expect.arrayContaining(
          ['CHARGED', 'NFA', 'MEDIATED'].map((outcome) => {
            const of = ended.filter((one) => one.outcome === outcome).map((one) => one.days);
            return { outcome, count: of.length, medianDays: middle(of) };
          }),
        ),
      },
    });
  });

  it('says nothing of a period in which none ended, and refuses one that ends before it begins', async () => {
    expect(await ask('2010-01-01', '2010-01-02')).toEqual({
      investigationOutcomes: {
        ...{ concluded: 0, withinTwelveWeeks: 0, medianDays: null, meanDays: null, byOutcome: [] },
      },
    });
    const document =
      '{ investigationOutcomes(from: "2014-02-01", to: "2014-01-01") { concluded } }';
    const { errors } = await asked.report('ig-auditor', document);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the digital examination queue', () => {
  it('can be narrowed by type and urgency, in figures and in entries alike', async () => {
    const { data, errors } = await asked.subgraph.ask({
      ...{ as: 'police-supervisor', purpose: 'MASH_SCREENING', pass: null },
      document: `{ digitalExamQueue(type: PHONE, risk: HIGH, first: 200) { total byType { type count }
        entries { totalCount edges { node { type priorityGrade seizedAt } } } } }`,
    });
    expect(errors).toEqual([]);
    const waiting = world2014().police.digitalExhibits.filter(
      ({ status, type, priorityGrade }) =>
        status === 'WAITING' && type === 'PHONE' && priorityGrade === 'HIGH',
    );
    expect(data).toMatchObject({
      digitalExamQueue: {
        total: waiting.length,
        byType: [{ type: 'PHONE', count: waiting.length }],
        entries: { totalCount: waiting.length },
      },
    });
  });

  it('shows its figures to an auditor, and not its entries', async () => {
    const { data, errors } = await asked.report(
      'ig-auditor',
      '{ digitalExamQueue { total entries { totalCount } } }',
    );
    expect(data).toEqual({ digitalExamQueue: { total: 307, entries: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'WITHHELD', class: 'CRIME' } }]);
  });
});

describe('the coverage of children at risk of exploitation', () => {
  it('can be narrowed to a month of the problem profile', async () => {
    const select = 'identified flagged unflagged withPlan';
    expect(
      await asked.figures(
        `{ now: cseCoverage(month: "2014-09") { ${select} } none: cseCoverage(month: "2014-01") { identified } }`,
      ),
    ).toEqual({
      now: { identified: 280, flagged: 32, unflagged: 248, withPlan: 19 },
      none: { identified: 0 },
    });
  });

  it('hides small counts of one area from others, not from the force', async () => {
    const document = '{ cseCoverage(area: "E06000019") { identified flagged unflagged withPlan } }';
    const own = await asked.figures(document, 'police-supervisor');
    const others = await asked.figures(document);
    for (const count of Object.values(own.cseCoverage ?? {})) expect(count).not.toBeNull();
    for (const count of Object.values(others.cseCoverage ?? {})) {
      expect(count === null || count === 0 || Number(count) > 4).toBe(true);
    }
  });
});
