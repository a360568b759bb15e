/** Every number of the inspection's report that records can show, through the whole partnership. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { truth } from './support/ground-truth.js';
import { operation, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

const ask = async (document: string, as = 'ig-auditor'): Promise<Record<string, unknown>> => {
  const answer = await partnership.ask({ as, purpose: 'AUDIT', document });
  expect(answer.errors).toEqual([]);
  return answer.data ?? {};
};

describe.each(['ig-auditor', 'police-supervisor'])('the inspection’s figures for %s', (as) => {
  it('are those that were published', async () => {
    const { sample } = truth.custody;
    const { selfAssessed, further } = truth.audit;
    expect(await ask(operation('inspection-figures'), as)).toMatchObject({
      custodyReport: {
        arrests: truth.custody.juvenileArrests,
        detainedOvernight: truth.custody.detainedOvernight,
        detainedOvernightPercent: truth.custody.pct,
        transferredToLocalAuthority: truth.custody.transferredToLA,
      },
      custodySample: {
        ...{ total: sample.total, boys: sample.boys, girls: sample.girls },
        byAge: Object.entries(sample.age ?? {}).map(([age, count]) => ({
          age: Number(age),
          count: count as unknown,
        })),
        accommodationProvided: sample.accommodationProvided,
        ...{ expeditedToCourt: sample.expeditedCourt, rebailed: sample.rebailed },
        ...{ noAttempt: sample.noAttempt, approachedNoBed: sample.approachNoBed },
        arrestedInCareHome: sample.lacCareHome,
        careHomeAccommodated: sample.careHomeAccommodated,
        certificatesDue: sample.certificateDue,
        certificatesRecorded: sample.certificateRecorded,
      },
      cseCoverage: {
        ...{ identified: truth.cse.atRisk, flagged: truth.cse.flagged },
        ...{ unflagged: truth.cse.unflagged, withPlan: truth.cse.withPlan.value },
      },
      digitalExamQueue: {
        total: truth.digital.total,
        byType: [
          { type: 'COMPUTER', count: truth.digital.computers },
          { type: 'PHONE', count: truth.digital.phones },
        ],
        oldestSeizedOn: expect.stringMatching(`^${String(truth.digital.oldest)}-`),
      },
      selfAssessedByForce: { total: selfAssessed.total, ...selfAssessed.force },
      selfAssessedByInspectorate: {
        ...{ total: selfAssessed.total, ...selfAssessed.hmic },
        byType: [
          ...Object.entries(selfAssessed.byType).map(([type, count]) => ({ type, count })),
          { type: 'UNSPECIFIED', count: selfAssessed.unattributed },
        ],
      },
      further,
      ladoTimeliness: { required: truth.audit.ladoRequired, late: truth.audit.ladoDelayed },
      icpcAttendance: { percent: truth.icpcPoliceAttendance },
      localAuthorities: truth.ofsted.map(([name, grade, on]) => ({
        name,
        judgement: { grade: grade.toUpperCase(), on },
      })),
    });
  });
});

describe('what the report says beside its tables', () => {
  it('of the backlog, of flags, of the sample in custody', async () => {
    const { backlogSummary, cseCoverage, custodySample } = await ask(`{
      backlogSummary { unit { kind } waiting } cseCoverage { identified flagged }
      custodySample { lateApproach furtherApproachDue careHomeNoAttempt certificatesDue certificatesRecorded } }`);
    const units = z
      .array(z.object({ unit: z.object({ kind: z.string() }), waiting: z.number() }))
      .parse(backlogSummary);
    const waiting = (kind: string): number =>
      units.filter(({ unit }) => unit.kind === kind).reduce((sum, one) => sum + one.waiting, 0);
    expect(waiting('HAU')).toBe(truth.hauBacklog.approx);
    expect(waiting('MASH')).toBe(truth.hauBacklog.herefordMashBacklog);
    const cse = z.object({ identified: z.number(), flagged: z.number() }).parse(cseCoverage);
    expect(Math.round((1000 * cse.flagged) / cse.identified) / 10).toBe(truth.cse.flagCoveragePct);
    const { sample } = truth.custody;
    expect(custodySample).toMatchObject({
      ...{ lateApproach: sample.lateApproach, furtherApproachDue: sample.furtherApproachNeeded },
      careHomeNoAttempt: sample.lacNoAttempt,
    });
    expect(Number(sample.certificateDue) - Number(sample.certificateRecorded)).toBe(
      sample.certificatesMissing,
    );
  });

  it('of the children whom the force’s own audit found in custody, and of years before the records', async () => {
    const { custodySample, reportedFigures } = await ask(`{
      custodySample(sample: SELF_ASSESSED) { total arrestedInCareHome noAttempt careHomeAccommodated certificatesDue }
      reportedFigures { value unit approximate on shownBy } }`);
    const three = truth.custody.selfAssessedCareHome;
    expect(custodySample).toEqual({
      ...{ total: three, arrestedInCareHome: three, noAttempt: three },
      ...{ careHomeAccommodated: 0, certificatesDue: 0 },
    });
    const [about, exactly] = [{ approximate: true }, { approximate: false }];
    const update = {
      ...exactly,
      value: 6,
      unit: 'WEEKS',
      on: '2015-02',
      shownBy: 'recommendations',
    };
    expect(reportedFigures).toEqual([
      { ...about, value: truth.custody.pct2011, unit: 'PERCENT', on: '2011', shownBy: null },
      {
        ...{ ...about, value: truth.hauBacklog.approx, unit: 'COUNT' },
        ...{ on: '2014-11', shownBy: 'backlogSummary' },
      },
      {
        ...{ ...about, value: truth.force.staffApprox, unit: 'COUNT' },
        ...{ on: '2014-09-30', shownBy: 'force' },
      },
      ...[update, update, { ...update, unit: 'MONTHS' }],
      { ...exactly, value: 4, unit: 'COUNT', on: '2013-03', shownBy: null },
    ]);
  });

  it('of audited cases by theme, and of their supervision', async () => {
    const graded = 'total inadequate supervision { high }';
    const { all, both, cse, missing, good } = await ask(`{
      both: auditSummary(sample: SELF_ASSESSED, assessor: INSPECTORATE) { ratingDisagreement { lower higher } }
      all: auditSummary(assessor: INSPECTORATE) { total good adequate inadequate }
      cse: auditSummary(assessor: INSPECTORATE, theme: CSE) { ${graded} }
      missing: auditSummary(assessor: INSPECTORATE, theme: MISSING) { ${graded} }
      good: auditSummary(assessor: INSPECTORATE, theme: INVESTIGATION, grade: GOOD) { ${graded} } }`);
    const { audit } = truth;
    expect(all).toEqual(audit.allHmic);
    const { force, hmic } = audit.selfAssessed;
    const down = force.good - hmic.good + (hmic.inadequate - force.inadequate);
    expect(both).toEqual({ ratingDisagreement: { lower: down, higher: 0 } });
    expect(cse).toMatchObject({ total: audit.cseExamined, inadequate: audit.cseInadequate });
    expect(missing).toMatchObject({
      ...{ total: audit.missingExamined, inadequate: audit.missingInadequate },
    });
    expect(good).toMatchObject({
      total: audit.goodInvestigationCases,
      supervision: { high: audit.goodInvestigationHighQualitySupervision },
    });
  });

  it('of the force, its short team and its new posts, and of the recommendations', async () => {
    const { force, staffing, recommendations, ...areas } = await ask(`{
      force { name code staffApprox officers policeStaff pcsos areaSqMiles population alliance
        policingAreas { localAuthorityCode } units { kind establishedOn } }
      staffing(specialism: CHILD_PROTECTION) { teams { establishment vacancies } posts { title funded } }
      recommendations { within } localAuthorities { id } }`);
    const { mash, hau, pcso, sumOfParts, territorialPolicingAreas, localAuthorities, ...rest } =
      truth.force;
    const { policingAreas, units, ...facts } = z
      .looseObject({
        policingAreas: z.array(z.object({ localAuthorityCode: z.string() })),
        units: z.array(z.object({ kind: z.string(), establishedOn: z.string() })),
      })
      .parse(force);
    const alliance = 'Warwickshire Police, since 2011';
    expect(facts).toEqual({ ...rest, pcsos: pcso, alliance });
    expect(Number(facts.officers) + Number(facts.policeStaff) + Number(facts.pcsos)).toBe(
      sumOfParts,
    );
    expect(policingAreas).toHaveLength(Number(territorialPolicingAreas));
    const policed = new Set(policingAreas.map(({ localAuthorityCode }) => localAuthorityCode));
    expect(policed.size).toBe(localAuthorities);
    expect(areas.localAuthorities).toEqual(
      expect.arrayContaining([...policed].map((id) => ({ id }))),
    );
    expect(units.filter(({ kind }) => kind === 'MASH')).toHaveLength(Number(mash));
    const assessing = units.filter(({ kind }) => kind === 'HAU');
    expect(assessing).toHaveLength(Number(hau));
    for (const { establishedOn } of assessing) expect(establishedOn > '2013-11-14').toBe(true); // Not yet a year old.
    expect(staffing).toMatchObject({
      teams: expect.arrayContaining([
        { establishment: truth.staffing.childProtectionTeam, vacancies: truth.staffing.vacancies },
      ]),
      posts: Array.from({ length: truth.staffing.missingCoordinators ?? 0 }, () => ({
        ...{ title: expect.stringMatching(/missing.*co-ordinator/i), funded: true },
      })),
    });
    const terms = z.array(z.object({ within: z.string() })).parse(recommendations);
    const due = (term: string): number => terms.filter(({ within }) => within === term).length;
    expect({
      ...{ immediate: due('IMMEDIATELY'), threeMonths: due('THREE_MONTHS') },
      ...{ sixMonths: due('SIX_MONTHS'), total: terms.length },
    }).toEqual(truth.recommendations);
  });
});

describe('the report for the safeguarding partners', () => {
  const document = `{ safeguardingPartnersReport(from: "2013-11-14", to: "2014-11-14") {
    certificates { part whole percent } accommodation { percent }
    inspectedAccommodation { part whole percent } investigationsWithinTwelveWeeks { percent }
    harmAssessmentsWaiting policeAtConferences { percent } chargingWithin28Days { percent }
    referralsDecidedInTime { percent } missing } }`;

  it('puts the agencies’ figures together, small counts left out', async () => {
    expect(await ask(document)).toEqual({
      safeguardingPartnersReport: {
        certificates: { part: null, whole: null, percent: 11.1 },
        accommodation: { percent: 40 },
        inspectedAccommodation: { part: 5, whole: 15, percent: 33.3 },
        investigationsWithinTwelveWeeks: { percent: expect.any(Number) },
        ...{ harmAssessmentsWaiting: 200, policeAtConferences: { percent: 100 }, missing: [] },
        chargingWithin28Days: { percent: expect.any(Number) },
        referralsDecidedInTime: { percent: expect.any(Number) },
      },
    });
  });

  it('stands beside what each agency has written down of ethnic group, special needs and voice', async () => {
    for (const field of ['ETHNICITY', 'SPECIAL_NEEDS', 'CHILDS_VOICE']) {
      const completeness = `{ dataCompleteness(field: ${field}) { missing
        agencies { agency total recorded percent byLocalAuthority { localAuthority total } } } }`;
      const { dataCompleteness } = await ask(completeness);
      const areas = Array.from({ length: truth.ofsted.length }, () => expect.anything());
      const counted = { total: expect.any(Number), percent: expect.any(Number) };
      expect(dataCompleteness).toMatchObject({
        missing: [],
        agencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'].map((agency) =>
          expect.objectContaining({ agency, ...counted, byLocalAuthority: areas }),
        ),
      });
      const { data } = await partnership.ask({
        ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', document: completeness },
      });
      expect(data).toMatchObject({
        dataCompleteness: { missing: ['POLICE', 'SOCIAL_CARE'], agencies: [{ agency: 'HEALTH' }] },
      });
    }
  });

  it('says whose part is not there for somebody else', async () => {
    const { data } = await partnership.ask({
      ...{ as: 'named-nurse', purpose: 'MASH_SCREENING', document },
    });
    expect(data).toMatchObject({
      safeguardingPartnersReport: {
        ...{ certificates: null, harmAssessmentsWaiting: null },
        missing: ['POLICE', 'SOCIAL_CARE', 'CPS'],
      },
    });
  });

  it('is, as every report, not for a purpose that opens records', async () => {
    const answer = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'MASH_SCREENING',
      document: '{ custodyReport(from: "2013-11-01", to: "2014-05-31") { arrests } }',
    });
    expect(answer.data).toEqual({ custodyReport: null });
    expect(answer.errors).toMatchObject([
      { path: ['custodyReport'], extensions: { code: 'WITHHELD', owner: 'POLICE' } },
    ]);
  });
});
