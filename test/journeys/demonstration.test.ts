/** Ten minutes before practitioners, point by point: what each of them would want to see for themselves. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import {
  childOf,
  episodeOf,
  operation,
  story,
  type Answer,
  type Partnership,
  type Question,
} from './support/partnership.js';
import { world2014 } from '../support/world-2014.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
}, 180_000);

const ask = async (question: Question): Promise<Record<string, unknown>> => {
  const { data, errors } = await partnership.ask(question);
  expect(errors).toEqual([]);
  return data ?? {};
};

it('the backlog shows its 200, the riskiest and then the oldest first, and the children whom it hides', async () => {
  const supervisor = { as: 'police-supervisor', purpose: 'MASH_SCREENING' } as const;
  const { harmAssessmentBacklog } = await ask({
    ...supervisor,
    document: `{ harmAssessmentBacklog(orderBy: RISK_THEN_AGE, first: 200) { totalCount
      edges { node { initialGrade ageInDays childLinked childIds } } } }`,
  });
  const { totalCount, edges } = z
    .object({
      totalCount: z.number(),
      edges: z.array(
        z.object({
          node: z.object({
            initialGrade: z.enum(['HIGH', 'MEDIUM', 'STANDARD']),
            ageInDays: z.number(),
            childLinked: z.boolean(),
            childIds: z.array(z.string()),
          }),
        }),
      ),
    })
    .parse(harmAssessmentBacklog);
  expect(totalCount).toBe(200);
  const ranks = edges.map(({ node }) => ['HIGH', 'MEDIUM', 'STANDARD'].indexOf(node.initialGrade));
  expect(ranks).toEqual(ranks.toSorted());
  const [linked] = edges.flatMap(({ node }) => node.childIds);
  const { child } = await ask({
    ...{ as: 'mash-police', purpose: 'MASH_SCREENING', variables: { id: linked } },
    document:
      'query ($id: ID!) { child(id: $id) { police { harmAssessments { secondaryAssessedAt childLinked } } } }',
  });
  expect(child).toMatchObject({
    police: {
      harmAssessments: expect.arrayContaining([{ secondaryAssessedAt: null, childLinked: true }]),
    },
  });
  const { indicators } = await ask({
    ...supervisor,
    document: `{ indicators(rules: [R19], first: 1) { edges { node { childId indicators { code } } } } }`,
  });
  expect(indicators).toMatchObject({
    edges: [{ node: { childId: expect.any(String), indicators: [{ code: 'R19' }] } }],
  });
});

describe('the same child, asked by four people', () => {
  const askers: readonly (readonly [string, AccessPurpose])[] = [
    ['response-officer', 'CRIMINAL_INVESTIGATION_CHARGING'],
    ['mash-police', 'S47_STRATEGY_CP'],
    ['named-nurse', 'S47_STRATEGY_CP'],
    ['prosecutor', 'CRIMINAL_INVESTIGATION_CHARGING'],
  ];

  const view = (as: string, purpose: AccessPurpose, document: string): Promise<Answer> =>
    partnership.ask({
      ...{ as, purpose, document, variables: { id: childOf('ST-13') } },
      episode: episodeOf('ST-13', purpose),
    });

  it('is four different children, and each knows what is kept back, by whom, and whom to ask', async () => {
    const answers: Answer[] = [];
    for (const [as, purpose] of askers) {
      answers.push(await view(as, purpose, operation('child-view')));
    }
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(4);
    for (const { errors } of answers) {
      for (const { extensions } of errors) {
        expect(extensions).toMatchObject({
          ...{ code: 'WITHHELD', owner: expect.any(String), class: expect.any(String) },
          ...{ reason: expect.any(String), contact: expect.any(String) },
        });
      }
    }
  });

  const { police, health, socialCare } = world2014();
  const heldOf: Readonly<Record<string, (child: string) => boolean>> = {
    'police { intelligence { id } }': (child) =>
      police.intelligence.some(({ childIds }) => childIds.includes(child)),
    'health { sarc { totalCount edges { node { id } } } }': (child) =>
      health.sarcAttendances.some(({ childId }) => childId === child),
    'socialCare { household { id } }': (child) =>
      socialCare.family.some(({ childId, inHousehold }) => childId === child && inHousehold),
  };

  it.each([
    ['named-nurse', 'police { intelligence { id } }', 'ST-11', 'ST-02'],
    [
      'mash-social-worker',
      'health { sarc { totalCount edges { node { id } } } }',
      'ST-13',
      'ST-03',
    ],
    ['mash-police', 'socialCare { household { id } }', 'ST-13', 'ST-03'],
  ])(
    'tells %s no more with %s where it is held (%s) than where it is not (%s)',
    async (as, secret, held, notHeld) => {
      expect([held, notHeld].map((name) => heldOf[secret]?.(childOf(name)))).toEqual([true, false]);
      const told = async (name: string): Promise<unknown> => {
        const { data, errors } = await partnership.ask({
          ...{ as, purpose: 'S47_STRATEGY_CP', episode: episodeOf(name, 'S47_STRATEGY_CP') },
          ...{ document: `query ($id: ID!) { child(id: $id) { ${secret} } }` },
          variables: { id: childOf(name) },
        });
        expect(data?.child).not.toBeNull();
        return {
          data,
          errors: errors.map(({ path, extensions: { code, reason } }) => [path, code, reason]),
        };
      };
      expect(await told(held)).toEqual(await told(notHeld));
    },
  );
});

it('the custody report is the one that was published: 689 arrests, 25 overnight, 3.6 per cent, 1 transferred', async () => {
  const { custodyReport } = await ask({
    ...{ as: 'ig-auditor', purpose: 'AUDIT' },
    document: `{ custodyReport(from: "2013-11-01", to: "2014-05-31") {
      arrests detainedOvernight detainedOvernightPercent transferredToLocalAuthority } }`,
  });
  expect(custodyReport).toEqual({
    ...{ arrests: 689, detainedOvernight: 25, detainedOvernightPercent: 3.6 },
    transferredToLocalAuthority: 1,
  });
});

it('eight of nine detention certificates are missing, each with its record', async () => {
  const document = `{ missingDetentionCertificates(first: 20) { totalCount
    edges { node { custodyNumber certificate { status required clock { legalRef } } } } } }`;
  const { missingDetentionCertificates } = await ask({
    ...{ as: 'police-supervisor', purpose: 'MASH_SCREENING', document },
  });
  expect(missingDetentionCertificates).toMatchObject({
    totalCount: 8,
    edges: Array.from({ length: 8 }, () => ({
      node: {
        certificate: {
          ...{ status: 'MISSING', required: true },
          clock: { legalRef: expect.stringContaining('s38(6) and (7)') },
        },
      },
    })),
  });
  const sample = await ask({
    ...{ as: 'ig-auditor', purpose: 'AUDIT' },
    document: '{ custodySample { certificatesDue certificatesRecorded } }',
  });
  expect(sample.custodySample).toEqual({ certificatesDue: 9, certificatesRecorded: 1 });
});

it('the charging queue opens with the girl of twelve at 457 days, the police’s time beside the CPS’s', async () => {
  const { chargingQueue } = await ask({
    ...{ as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
    document: `{ chargingQueue(first: 1, orderBy: OLDEST_FIRST, awaiting: CPS) {
      edges { node { urn ageInDays policeTimeDays cpsTimeDays } } } }`,
  });
  const { edges } = z
    .object({
      edges: z.array(
        z.object({
          node: z.object({
            urn: z.string(),
            ageInDays: z.number(),
            policeTimeDays: z.number(),
            cpsTimeDays: z.number(),
          }),
        }),
      ),
    })
    .parse(chargingQueue);
  const [first] = edges;
  expect(first?.node).toMatchObject({ urn: story('ST-13').urn, ageInDays: 457 });
  expect(first?.node.policeTimeDays).toBeGreaterThan(0);
  expect(first?.node.cpsTimeDays).toBeGreaterThan(0);
});

it('why a field is kept back is told with the row of the matrix, the rule and its law', async () => {
  const { explainAccess } = await ask({
    ...{ as: 'response-officer', purpose: 'MASH_SCREENING' },
    document: `{ explainAccess(coordinate: "ChildProtectionMedical.findings") {
      owner marks { classes { class needs level isReached row lawfulBasis
        policies { id law modifiers { code why } } } } } }`,
  });
  expect(explainAccess).toMatchObject({
    owner: 'HEALTH',
    marks: expect.arrayContaining([
      {
        classes: expect.arrayContaining([
          expect.objectContaining({
            ...{ class: 'HEALTH', needs: 'FULL', isReached: false },
            ...{ row: expect.stringContaining('HEALTH'), lawfulBasis: expect.any(String) },
            policies: expect.arrayContaining([
              expect.objectContaining({ id: expect.any(String), law: expect.any(String) }),
            ]),
          }),
        ]),
      },
    ]),
  });
});

describe('what is decided in front of everybody is on record', () => {
  const purpose = 'S47_STRATEGY_CP';
  const reference = episodeOf('ST-10', purpose);
  const [child = ''] = story('ST-10').childIds;

  let written: Partnership;

  beforeAll(async () => {
    written = await sharedPartnership('WRITTEN');
  }, 180_000);

  it('a decision not to share names its reason under section 16LA(3)', async () => {
    const decided = await written.ask({
      ...{ as: 'named-nurse', purpose },
      document: `mutation ($input: RecordNotSharedInput!) { recordNotShared(input: $input) { recordId } }`,
      variables: {
        input: {
          ...{ idempotencyKey: randomUUID(), reference, requestedBy: 'SOCIAL_CARE' },
          ...{ lawfulBasis: 'CA2004_S16LA', items: ['School nurse’s notes'] },
          reason: 'MORE_DETRIMENTAL_TO_CHILD',
        },
      },
    });
    expect(decided.errors).toEqual([]);
    const { recordId } = z
      .object({ recordNotShared: z.object({ recordId: z.string() }) })
      .parse(decided.data).recordNotShared;
    const read = await written.ask({
      ...{ as: 'mash-social-worker', purpose, episode: reference, variables: { id: child } },
      document: `query ($id: ID!) { child(id: $id) { informationExchanges {
        id requestedOf refused refusalReason lawfulBasis } } }`,
    });
    expect(read.data).toMatchObject({
      child: {
        informationExchanges: expect.arrayContaining([
          {
            ...{ id: recordId, requestedOf: 'HEALTH', refused: true },
            ...{ refusalReason: 'MORE_DETRIMENTAL_TO_CHILD', lawfulBasis: 'CA2004_S16LA' },
          },
        ]),
      },
    });
  });

  it('the log tells information governance who looked, why, and in which matter', async () => {
    const { data, errors } = await written.ask({
      ...{ as: 'ig-auditor', purpose: 'AUDIT', variables: { childId: child } },
      document: `query ($childId: ID!) { accessLog(childId: $childId, first: 50) {
        edges { node { owner agency who purpose episode } } } }`,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      accessLog: {
        edges: expect.arrayContaining([
          {
            node: expect.objectContaining({
              ...{ owner: 'SOCIAL_CARE', agency: 'SOCIAL_CARE', who: 'mash-social-worker' },
              ...{ purpose, episode: reference },
            }),
          },
        ]),
      },
    });
  });
});
