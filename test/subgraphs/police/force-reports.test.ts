/** What the force is asked to show of itself: who works for it, how its cases were judged, what it was told to do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { world2014 } from '../../support/world-2014.js';
import { askAll } from '../../support/ask-work-list.js';
import { askPolice, type AskedPolice } from './ask-police.js';

let asked: AskedPolice;

beforeAll(async () => {
  asked = await askPolice();
}, 180_000);

afterAll(() => asked.stop());

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
    const edges = await askAll(asked.subgraph, question, 25);
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
      await asked.figures(`{ force { name code staffApprox officers policeStaff pcsos areaSqMiles
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

describe('the audited cases', () => {
  it('were supervised well in nine of the twelve investigations graded good', async () => {
    const document =
      '{ auditSummary(assessor: INSPECTORATE, theme: INVESTIGATION, grade: GOOD) { total supervision { high adequate poor } } }';
    expect(await asked.figures(document)).toMatchObject({
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
        await asked.figures(
          '{ allocationSkillReport { teamKind total matched notMatched unknown } }',
        ),
      );
    const open = world2014().police.investigations.filter(({ endedAt }) => endedAt === null);
    expect(allocationSkillReport.reduce((sum, { total }) => sum + total, 0)).toBe(open.length);
    for (const { total, matched, notMatched, unknown } of allocationSkillReport) {
      expect(matched + notMatched + unknown).toBe(total);
    }
  });

  it('find the team of eleven with four vacancies, and two posts of co-ordinators', async () => {
    const staffing = await asked.figures(
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
      .parse(await asked.figures('{ recommendations { number within dueIn text shownBy } }'));
    const months = recommendations.map(({ dueIn }) => dueIn);
    expect(months).toEqual([
      ...Array.from({ length: 3 }, () => '2015-02'),
      ...Array.from({ length: 5 }, () => '2015-05'),
      '2015-08',
    ]);
  });
});
