/** The figures of the inspection report, as the police's part of the fixed operation answers them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askSubgraph, type Answer, type AskedSubgraph } from '../../support/ask-subgraph.js';
import { seededDatabase, type SeededDatabase } from '../../support/seeded.js';

const figures = `
  custodyReport(from: "2013-11-01", to: "2014-05-31") { arrests detainedOvernight detainedOvernightPercent transferredToLocalAuthority }
  custodySample { total boys girls byAge { age count } accommodationProvided expeditedToCourt rebailed noAttempt approachedNoBed arrestedInCareHome careHomeAccommodated certificatesDue certificatesRecorded }
  digitalExamQueue { total byType { type count } oldestSeizedOn }
  selfAssessedByForce: auditSummary(sample: SELF_ASSESSED, assessor: FORCE) { total good adequate inadequate }
  selfAssessedByInspectorate: auditSummary(sample: SELF_ASSESSED, assessor: INSPECTORATE) { total good adequate inadequate byType { type count } }
  further: auditSummary(sample: FURTHER, assessor: INSPECTORATE) { total good adequate inadequate byType { type } }
  ladoTimeliness { required late }`;

let database: SeededDatabase;
let subgraph: AskedSubgraph;

beforeAll(async () => {
  database = await seededDatabase('POLICE');
  subgraph = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
});

afterAll(async () => {
  await subgraph.stop();
  await database.drop();
});

const ask = (as: string, selection: string): Promise<Answer> =>
  subgraph.ask({ as, purpose: 'AUDIT', pass: null, document: `{ ${selection} }` });

describe('the figures of the inspection', () => {
  it('are those that were published', async () => {
    const { data, errors } = await ask('ig-auditor', figures);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      custodyReport: {
        arrests: 689,
        detainedOvernight: 25,
        detainedOvernightPercent: 3.6,
        transferredToLocalAuthority: 1,
      },
      custodySample: {
        total: 15,
        boys: 10,
        girls: 5,
        byAge: [
          { age: 13, count: 2 },
          { age: 14, count: 5 },
          { age: 15, count: 7 },
          { age: 16, count: 1 },
        ],
        accommodationProvided: 5,
        expeditedToCourt: 1,
        rebailed: 1,
        noAttempt: 4,
        approachedNoBed: 4,
        arrestedInCareHome: 6,
        careHomeAccommodated: 0,
        certificatesDue: 9,
        certificatesRecorded: 1,
      },
      digitalExamQueue: {
        total: 307,
        byType: [
          { type: 'COMPUTER', count: 142 },
          { type: 'PHONE', count: 165 },
        ],
        oldestSeizedOn: expect.stringMatching(/^2014-04-\d\d$/),
      },
      selfAssessedByForce: { total: 33, good: 10, adequate: 11, inadequate: 12 },
      selfAssessedByInspectorate: {
        total: 33,
        good: 7,
        adequate: 9,
        inadequate: 17,
        byType: [
          { type: 'S47_ENQUIRY', count: 5 },
          { type: 'GENERAL_CONCERN_REFERRAL', count: 5 },
          { type: 'DOMESTIC_ABUSE', count: 4 },
          { type: 'SEX_OFFENDER_ENQUIRY', count: 3 },
          { type: 'MISSING', count: 3 },
          { type: 'POLICE_PROTECTION', count: 3 },
          { type: 'CSE', count: 3 },
          { type: 'ONLINE_SEXUAL_ABUSE', count: 3 },
          { type: 'CUSTODY', count: 3 },
          { type: 'UNSPECIFIED', count: 1 },
        ],
      },
      further: { total: 38, good: 13, adequate: 8, inadequate: 17, byType: [] },
      ladoTimeliness: { required: 2, late: 2 },
    });
  });

  it('add up over both samples, and by theme', async () => {
    const { data } = await ask(
      'ig-auditor',
      `all: auditSummary(assessor: INSPECTORATE) { total good adequate inadequate }
       cse: auditSummary(assessor: INSPECTORATE, theme: CSE) { total inadequate }
       missing: auditSummary(assessor: INSPECTORATE, theme: MISSING) { total inadequate }`,
    );
    expect(data).toEqual({
      all: { total: 71, good: 20, adequate: 17, inadequate: 34 },
      cse: { total: 5, inadequate: 4 },
      missing: { total: 6, inadequate: 5 },
    });
  });

  it('are the same for the supervisor of the force', async () => {
    const auditor = await ask('ig-auditor', figures);
    expect(await ask('police-supervisor', figures)).toMatchObject({
      data: auditor.data,
      errors: [],
    });
  });

  it('take one statement each', async () => {
    const { statements } = await ask('ig-auditor', figures);
    const reads = statements.filter(
      (text) => /^\s*select/.test(text) && !text.includes('set_config'),
    );
    expect(reads).toHaveLength(7);
  });

  it('are not for somebody who reads records under another purpose', async () => {
    const { data, errors } = await subgraph.ask({
      as: 'social-worker',
      purpose: 'S47_STRATEGY_CP',
      pass: null,
      document: '{ ladoTimeliness { required } }',
    });
    expect(data).toEqual({ ladoTimeliness: null });
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'WITHHELD' }) }),
    ]);
  });

  it('open no child to the auditor', async () => {
    const { data } = await subgraph.ask({
      as: 'ig-auditor',
      purpose: 'AUDIT',
      pass: null,
      document: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { id police { custodyRecords { id } } } } }`,
      variables: { of: [{ __typename: 'Child', id: '00000000-0000-4000-8000-000000000001' }] },
    });
    expect(data).toEqual({ _entities: [null] });
  });
});

describe('the custody report', () => {
  const report = (from: string, to: string): Promise<Answer> =>
    ask(
      'ig-auditor',
      `custodyReport(from: "${from}", to: "${to}") { arrests detainedOvernightPercent }`,
    );

  it('counts both its first and its last day, in London', async () => {
    const [whole, first, rest] = await Promise.all([
      report('2014-03-30', '2014-04-02'),
      report('2014-03-30', '2014-03-31'),
      report('2014-04-01', '2014-04-02'),
    ]);
    const arrests = [whole, first, rest].map(
      ({ data }) => (data?.custodyReport as { arrests: number }).arrests,
    );
    expect(arrests[0]).toBe((arrests[1] ?? 0) + (arrests[2] ?? 0));
  });

  it('has no percentage where nobody was arrested', async () => {
    const { data } = await report('2010-01-01', '2010-01-01');
    expect(data).toEqual({ custodyReport: { arrests: 0, detainedOvernightPercent: null } });
  });

  it('refuses a period that ends before it begins', async () => {
    const { errors } = await report('2014-05-31', '2013-11-01');
    expect(errors).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });
});
