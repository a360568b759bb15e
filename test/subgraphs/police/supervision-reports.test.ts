/** What the inspection asked the force to be able to show: recommendations 2, 4, 7 and 9, and its leaders. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dayOf, daysBetween } from '../../../schema/time/instant.js';
import { world2014 } from '../../support/seeded.js';
import { askSubgraph, type AskedSubgraph } from '../../support/ask-subgraph.js';
import { askAll } from '../../support/ask-work-list.js';
import { askPolice, type AskedPolice } from './ask-police.js';

let asked: AskedPolice;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  asked = await askPolice();
  const { subgraph: police, dataSource } = asked.database;
  subgraph = await askSubgraph(police, { dataSource });
}, 60_000);

afterAll(async () => {
  await subgraph.stop();
  await asked.stop();
});

const report = async (document: string, as = 'ig-auditor'): Promise<Record<string, unknown>> => {
  const { data, errors } = await asked.report(as, document);
  expect(errors).toEqual([]);
  return data ?? {};
};

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
      await report(`{ custodyReport(from: "${from}", to: "${to}") {
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
      await report(`{ custodyReport(from: "2014-06-01", to: "2014-10-31") {
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
    report(`{ investigationOutcomes(from: "${from}", to: "${to}") {
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

describe('the audited cases one by one', () => {
  const select =
    'number sample caseType themes supervisionQuality ladoNotification grades { assessor grade }';
  const form = z.object({
    sample: z.string(),
    themes: z.array(z.string()),
    supervisionQuality: z.string().nullable(),
    ladoNotification: z.string().nullable(),
    grades: z.array(z.object({ assessor: z.string(), grade: z.string() })),
  });
  const cases = async (given = ''): Promise<readonly z.infer<typeof form>[]> => {
    const question = { list: 'auditCases', arguments: given, select, purpose: 'AUDIT' } as const;
    const edges = await askAll(subgraph, question, 25);
    return edges.map(({ node }) => form.parse(node));
  };
  const graded = (of: readonly z.infer<typeof form>[], assessor: string, grade: string): number =>
    of.filter(({ grades }) =>
      grades.some((one) => one.assessor === assessor && one.grade === grade),
    ).length;

  it('are the 71 of the report, with its grades, themes and supervision', async () => {
    const all = await cases();
    expect(all).toHaveLength(71);
    const grades = ['GOOD', 'ADEQUATE', 'INADEQUATE'];
    expect(grades.map((grade) => graded(all, 'INSPECTORATE', grade))).toEqual([20, 17, 34]);
    expect(grades.map((grade) => graded(all, 'FORCE', grade))).toEqual([10, 11, 12]);
    expect(all.filter(({ ladoNotification }) => ladoNotification === 'DELAYED')).toHaveLength(2);
    const exploited = await cases('theme: CSE');
    expect([exploited.length, graded(exploited, 'INSPECTORATE', 'INADEQUATE')]).toEqual([5, 4]);
    const good = (await cases('theme: INVESTIGATION')).filter(({ grades: of }) =>
      of.some(({ assessor, grade }) => assessor === 'INSPECTORATE' && grade === 'GOOD'),
    );
    const high = good.filter(({ supervisionQuality }) => supervisionQuality === 'HIGH');
    expect([good.length, high.length]).toEqual([12, 9]);
    expect(await cases('sample: FURTHER')).toHaveLength(38);
  });

  it('are the force’s own staff’s to read', async () => {
    const { data, errors } = await asked.report(
      'ig-auditor',
      '{ auditCases(first: 1) { totalCount } }',
    );
    expect(JSON.stringify(data)).not.toContain('71');
    expect(errors.map(({ extensions }) => extensions?.code)).toContain('WITHHELD');
  });
});

describe('the force', () => {
  it('is what the report says of it, whose parts do not add up', async () => {
    const { force } =
      await report(`{ force { name code staffApprox officers policeStaff pcsos areaSqMiles
      population alliance policingAreas { name localAuthorityCode } units { kind } } }`);
    const { areas, kinds, ...rest } = z
      .looseObject({
        policingAreas: z.array(z.object({ localAuthorityCode: z.string() })),
        units: z.array(z.object({ kind: z.string() })),
      })
      .transform(({ policingAreas, units, ...facts }) => ({
        ...facts,
        areas: policingAreas.map(({ localAuthorityCode }) => localAuthorityCode),
        kinds: units.map(({ kind }) => kind),
      }))
      .parse(force);
    expect(rest).toMatchObject({
      ...{ name: 'West Mercia Police', code: '22', staffApprox: 3550, officers: 1915 },
      ...{ policeStaff: 1405, pcsos: 226, areaSqMiles: 2860, population: 1_200_000 },
    });
    expect([areas.length, new Set(areas).size]).toEqual([5, 4]);
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect([count('MASH'), count('HAU')]).toEqual([1, 2]);
  });
});

describe('the digital examination queue', () => {
  it('can be narrowed by type and urgency, in figures and in entries alike', async () => {
    const { data, errors } = await subgraph.ask({
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
      await report(
        `{ now: cseCoverage(month: "2014-09") { ${select} } none: cseCoverage(month: "2014-01") { identified } }`,
      ),
    ).toEqual({
      now: { identified: 280, flagged: 32, unflagged: 248, withPlan: 19 },
      none: { identified: 0 },
    });
  });

  it('hides small counts of one area from others, not from the force', async () => {
    const document = '{ cseCoverage(area: "E06000019") { identified flagged unflagged withPlan } }';
    const own = await report(document, 'police-supervisor');
    const others = await report(document);
    for (const count of Object.values(own.cseCoverage ?? {})) expect(count).not.toBeNull();
    for (const count of Object.values(others.cseCoverage ?? {})) {
      expect(count === null || count === 0 || Number(count) > 4).toBe(true);
    }
  });
});

describe('the audited cases', () => {
  it('were supervised well in nine of the twelve investigations graded good', async () => {
    const document =
      '{ auditSummary(assessor: INSPECTORATE, theme: INVESTIGATION, grade: GOOD) { total supervision { high adequate poor } } }';
    expect(await report(document)).toMatchObject({
      auditSummary: { total: 12, supervision: { high: 9 } },
    });
  });
});

describe('allocation, staffing and recommendations', () => {
  it('count open investigations by kind of team and skill', async () => {
    const { allocationSkillReport } = z
      .object({
        allocationSkillReport: z.array(
          z.object({
            total: z.number(),
            matched: z.number(),
            notMatched: z.number(),
            unknown: z.number(),
          }),
        ),
      })
      .parse(
        await report('{ allocationSkillReport { teamKind total matched notMatched unknown } }'),
      );
    const open = world2014().police.investigations.filter(({ endedAt }) => endedAt === null);
    expect(allocationSkillReport.reduce((sum, { total }) => sum + total, 0)).toBe(open.length);
    for (const { total, matched, notMatched, unknown } of allocationSkillReport) {
      expect(matched + notMatched + unknown).toBe(total);
    }
  });

  it('find the team of eleven with four vacancies, and two posts of co-ordinators', async () => {
    const staffing = await report(
      `{ staffing(specialism: CHILD_PROTECTION) { establishment vacancies teams { name establishment vacancies }
        posts { title funded filled } } }`,
    );
    expect(staffing).toMatchObject({
      staffing: {
        teams: expect.arrayContaining([
          expect.objectContaining({ establishment: 11, vacancies: 4 }),
        ]),
        posts: [
          { title: expect.stringContaining('co-ordinator'), funded: true, filled: false },
          { title: expect.stringContaining('co-ordinator'), funded: true, filled: false },
        ],
      },
    });
  });

  it('list nine recommendations: three at once, five in three months, one in six', async () => {
    const { recommendations } = z
      .object({ recommendations: z.array(z.object({ within: z.string(), dueIn: z.string() })) })
      .parse(await report('{ recommendations { number within dueIn text shownBy } }'));
    const months = recommendations.map(({ dueIn }) => dueIn);
    expect(months).toEqual([
      ...Array.from({ length: 3 }, () => '2015-02'),
      ...Array.from({ length: 5 }, () => '2015-05'),
      '2015-08',
    ]);
  });
});
