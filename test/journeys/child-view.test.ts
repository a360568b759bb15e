import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { expectedWithholding } from './support/expected-withholding.js';
import {
  childOf,
  episodeOf,
  operation,
  story,
  type Answer,
  type Partnership,
} from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 90_000);

const childView = operation('child-view');

const view = (name: string, as: string, purpose: AccessPurpose): Promise<Answer> =>
  partnership.ask({
    as,
    purpose,
    episode: episodeOf(name, purpose),
    document: childView,
    variables: { id: childOf(name) },
  });

const withheldIn = ({ errors }: Answer): readonly string[] =>
  errors
    .map(({ path = [], extensions: { field } }) => {
      const below = typeof field === 'string' ? `:${field}` : '';
      return `${path.join('.')}${below}`;
    })
    .sort();

const readers: readonly (readonly [string, Agency])[] = [
  ['mash-police', 'POLICE'],
  ['mash-social-worker', 'SOCIAL_CARE'],
  ['named-nurse', 'HEALTH'],
];

describe.each(['ST-03', 'ST-10', 'ST-13', 'ST-20', 'ST-24'])('the child view of %s', (name) => {
  it.each(readers)('answers %s by the matrix, cell by cell', async (as, agency) => {
    const purpose = 'S47_STRATEGY_CP';
    const answer = await view(name, as, purpose);
    expect(answer.status).toBe(200);
    expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['WITHHELD']),
    );
    expect(withheldIn(answer)).toEqual(expectedWithholding(childView, { agency, purpose }));
    expect(answer.data).toMatchObject({
      child: {
        id: childOf(name),
        sources: ['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'].map((source) => ({
          agency: source,
          state: expect.stringMatching(/^(OK|PARTIAL)$/),
        })),
      },
    });
  });
});

describe.each(['ST-10', 'ST-13', 'ST-20'])('the child view of %s for its charging file', (name) => {
  it('answers the prosecutor by the matrix, cell by cell', async () => {
    const purpose = 'CRIMINAL_INVESTIGATION_CHARGING';
    const answer = await view(name, 'prosecutor', purpose);
    expect(withheldIn(answer)).toEqual(expectedWithholding(childView, { agency: 'CPS', purpose }));
    expect(answer.data).toMatchObject({
      child: {
        cps: {
          cases: [
            {
              urn: story(name).urn,
              requests: expect.arrayContaining([
                expect.objectContaining({ mg3: expect.any(String) }),
              ]),
            },
          ],
        },
      },
    });
  });
});

describe('the backlogs', () => {
  it('are there for the police’s supervisor', async () => {
    const answer = await partnership.ask({
      as: 'police-supervisor',
      purpose: 'MASH_SCREENING',
      document: operation('backlogs'),
      variables: { first: 10 },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      harmAssessmentBacklog: { totalCount: 200 },
      missingDetentionCertificates: { totalCount: 8 },
      unflaggedCseChildren: { totalCount: 248 },
    });
  });

  it('are withheld from social care, every list of them', async () => {
    const answer = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'MASH_SCREENING',
      document: operation('backlogs'),
      variables: { first: 10 },
    });
    expect(Object.values(answer.data ?? {})).toEqual([null, null, null, null]);
    for (const { extensions } of answer.errors) expect(extensions.code).toBe('WITHHELD');
  });
});

describe('the inspection’s figures', () => {
  it.each(['ig-auditor', 'police-supervisor'])('are all there for %s', async (as) => {
    const answer = await partnership.ask({
      as,
      purpose: 'AUDIT',
      document: operation('inspection-figures'),
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      custodyReport: {
        arrests: 689,
        detainedOvernight: 25,
        detainedOvernightPercent: 3.6,
        transferredToLocalAuthority: 1,
      },
      custodySample: {
        ...{ total: 15, boys: 10, girls: 5, accommodationProvided: 5, expeditedToCourt: 1 },
        ...{ rebailed: 1, noAttempt: 4, approachedNoBed: 4, arrestedInCareHome: 6 },
        ...{ careHomeAccommodated: 0, certificatesDue: 9, certificatesRecorded: 1 },
        byAge: [
          { age: 13, count: 2 },
          { age: 14, count: 5 },
          { age: 15, count: 7 },
          { age: 16, count: 1 },
        ],
      },
      cseCoverage: { identified: 280, flagged: 32, unflagged: 248, withPlan: 19 },
      digitalExamQueue: {
        total: 307,
        byType: [
          { type: 'COMPUTER', count: 142 },
          { type: 'PHONE', count: 165 },
        ],
        oldestSeizedOn: expect.stringMatching(/^2014-04-/),
      },
      selfAssessedByForce: { total: 33, good: 10, adequate: 11, inadequate: 12 },
      selfAssessedByInspectorate: { total: 33, good: 7, adequate: 9, inadequate: 17 },
      further: { total: 38, good: 13, adequate: 8, inadequate: 17 },
      ladoTimeliness: { required: 2, late: 2 },
      icpcAttendance: { percent: 100 },
    });
  });

  it('are put together for the safeguarding partners, small counts left out', async () => {
    const document = `{ safeguardingPartnersReport(from: "2013-11-14", to: "2014-11-14") {
      certificates { part whole percent } accommodation { part whole percent }
      harmAssessmentsWaiting policeAtConferences { percent } chargingWithin28Days { percent }
      referralsDecidedInTime { percent } missing } }`;
    const answer = await partnership.ask({ as: 'ig-auditor', purpose: 'AUDIT', document });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      safeguardingPartnersReport: {
        certificates: { part: null, whole: null, percent: 11.1 },
        accommodation: { part: 5, whole: 15, percent: 33.3 },
        ...{ harmAssessmentsWaiting: 200, policeAtConferences: { percent: 100 }, missing: [] },
        chargingWithin28Days: { percent: expect.any(Number) },
        referralsDecidedInTime: { percent: expect.any(Number) },
      },
    });
    const purpose = 'MASH_SCREENING';
    const withheld = await partnership.ask({ as: 'named-nurse', purpose, document });
    expect(withheld.data).toMatchObject({
      safeguardingPartnersReport: {
        ...{ certificates: null, harmAssessmentsWaiting: null },
        missing: ['POLICE', 'SOCIAL_CARE', 'CPS'],
      },
    });
  });

  it('are not for a purpose that opens records', async () => {
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

describe('files awaiting charging advice', () => {
  const files = (as: string): Promise<Answer> =>
    partnership.ask({
      as,
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      document: operation('files-awaiting-charging-advice'),
      variables: { first: 5 },
    });

  it.each(['prosecutor', 'cps-manager'])(
    'show %s the oldest first: ST-13 at 457 days',
    async (as) => {
      const { data, errors } = await files(as);
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        chargingQueue: {
          edges: [{ node: { urn: story('ST-13').urn, ageInDays: 457 } }, {}, {}, {}, {}],
        },
      });
    },
  );

  it('are nobody else’s work list', async () => {
    expect(await files('investigator')).toMatchObject({
      data: { chargingQueue: null },
      errors: [{ extensions: { code: 'WITHHELD', owner: 'CPS' } }],
    });
  });
});

describe('what a caller may not know of', () => {
  const ask = (
    as: string,
    id: string,
    over: { episode?: string; purpose?: AccessPurpose } = {},
  ): Promise<Answer> =>
    partnership.ask({
      as,
      purpose: over.purpose ?? 'S47_STRATEGY_CP',
      episode: over.episode ?? episodeOf('ST-13', 'S47_STRATEGY_CP'),
      document: childView,
      variables: { id },
    });

  it('a child outside the episode equals one that does not exist', async () => {
    const outside = await ask('mash-police', childOf('ST-03'));
    const unknown = await ask('mash-police', '00000000-0000-4000-8000-000000000000');
    expect(outside).toEqual({ status: 200, data: { child: null }, errors: [] });
    expect(unknown).toEqual(outside);
  });

  it('an episode that is not there, or of another kind, is not found', async () => {
    for (const episode of ['SD-2014-99999', episodeOf('ST-03', 'MASH_SCREENING')]) {
      const answer = await ask('mash-police', childOf('ST-03'), { episode });
      expect(answer.errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
      expect(answer.data).toBeNull();
    }
  });

  it('an agency that was not invited does not find the episode either', async () => {
    const answer = await ask('prosecutor', childOf('ST-13'), {
      purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
      episode: episodeOf('ST-13', 'S47_STRATEGY_CP'),
    });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
  });

  it('an agency reads its own part of a child that it holds without an episode', async () => {
    const answer = await partnership.ask({
      as: 'mash-police',
      purpose: 'S47_STRATEGY_CP',
      document: 'query ($id: ID!) { child(id: $id) { police { crimes { crimeNumber } } } }',
      variables: { id: childOf('ST-13') },
    });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      child: { police: { crimes: [{ crimeNumber: expect.any(String) }] } },
    });
  });
});

describe('a report asked beside a child', () => {
  it('stays withheld from who may not have it alone, and the child is answered', async () => {
    const answer = await partnership.ask({
      as: 'mash-social-worker',
      purpose: 'S47_STRATEGY_CP',
      episode: episodeOf('ST-03', 'S47_STRATEGY_CP'),
      document:
        'query ($id: ID!) { child(id: $id) { police { knownToPolice } } cseCoverage { identified } }',
      variables: { id: childOf('ST-03') },
    });
    expect(answer.data).toEqual({ child: { police: { knownToPolice: true } }, cseCoverage: null });
    expect(answer.errors).toMatchObject([
      {
        path: ['cseCoverage'],
        extensions: { code: 'WITHHELD', owner: 'POLICE', class: 'OPERATIONAL' },
      },
    ]);
  });
});

describe('thirty children at once', () => {
  it('are answered in order, the one outside the episode as null', async () => {
    const boys = story('ST-04').childIds;
    const ids = [...boys, childOf('ST-03')];
    const answer = await partnership.ask({
      as: 'mash-police',
      purpose: 'S47_STRATEGY_CP',
      episode: episodeOf('ST-04', 'S47_STRATEGY_CP'),
      document:
        'query ($ids: [ID!]!) { children(ids: $ids) { id police { investigations { id } } cps { cases { requests { mg3 } } } } }',
      variables: { ids },
    });
    const { children } = answer.data as { children: ({ id: string } | null)[] };
    expect(children.map((child) => child?.id ?? null)).toEqual([...boys, null]);
    expect(answer.errors).toMatchObject([
      {
        path: ['children'],
        extensions: { code: 'WITHHELD', owner: 'CPS', field: 'cps.cases.requests.mg3' },
      },
    ]);
  });
});

describe('a subgraph asked directly', () => {
  it.each(['{ _service { sdl } }', '{ __schema { types { name } } }'])(
    'answers nothing to %s without what the gateway vouches',
    async (query) => {
      for (const url of Object.values(partnership.run.urls.subgraphs)) {
        const response = await fetch(new URL('/graphql', url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        expect(response.status).toBe(401);
        expect(await response.text()).not.toContain('Child');
      }
    },
  );
});
