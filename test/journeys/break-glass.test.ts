import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { childOf, episodeOf, type Answer, type Partnership } from './support/partnership.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 180_000);

const child = childOf('ST-13');
const risk = 'He says on the telephone that he is outside the house with a knife.';

const declare = (as: string): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'MASH_SCREENING' },
    document: `mutation ($input: BreakGlassInput!) {
      declarePoliceBreakGlass(input: $input) { recordId breakGlass { reference reviewedAt } } }`,
    variables: { input: { idempotencyKey: randomUUID(), childId: child, reason: risk } },
  });

const declared = z.object({
  declarePoliceBreakGlass: z.object({
    recordId: z.string(),
    breakGlass: z.object({ reference: z.string(), reviewedAt: z.null() }),
  }),
});

const read = (as: string, episode: string, fields: string): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'MASH_SCREENING', episode, variables: { id: child } },
    document: `query ($id: ID!) { child(id: $id) { ${fields} } }`,
  });

const node = `id kind childId agency who episode justified reason isReviewed version`;

const reviewsAt = (agency: string, as: string): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'AUDIT' },
    document: `{ reviews: ${agency}AccessReviews(first: 10) {
      edges { node { ${node} } } pageInfo { hasNextPage } } }`,
  });

const listed = z.object({
  reviews: z.object({ edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })) }),
});

const nodesIn = ({ data }: Answer): Record<string, unknown>[] =>
  listed.parse(data).reviews.edges.map((edge) => edge.node);

const review = (as: string, breakGlassId: unknown): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'AUDIT' },
    document: `mutation ($input: AccessReviewInput!) {
      recordPoliceAccessReview(input: $input) { recordId } }`,
    variables: {
      input: {
        ...{ idempotencyKey: randomUUID(), breakGlassId, finding: 'The risk was real.' },
        expectedVersion: 1,
      },
    },
  });

const codesOf = ({ errors }: Answer): readonly string[] =>
  errors.map(({ extensions }) => extensions.code);

describe('break-glass, from the declaration to the review', () => {
  let id = '';
  let episode = '';

  beforeAll(async () => {
    const answer = await declare('response-officer');
    expect(answer.errors).toEqual([]);
    const { recordId, breakGlass } = declared.parse(answer.data).declarePoliceBreakGlass;
    id = recordId;
    episode = breakGlass.reference;
  });

  it('opens what social care holds of the child: status and narrative', async () => {
    const { data, errors } = await read(
      ...(['response-officer', episode] as const),
      'socialCare { involvementStatus referrals { receivedAt narrative } }',
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      child: {
        socialCare: {
          involvementStatus: expect.any(String),
          referrals: expect.arrayContaining([
            expect.objectContaining({ narrative: expect.any(String) }),
          ]),
        },
      },
    });
  });

  it('opens neither intelligence nor legal advice, nor who the child is', async () => {
    const { data, errors } = await read(
      ...(['response-officer', episode] as const),
      `police { intelligence { id } } identity { givenName }
       cps { cases { requests { mg3 } } disclosures { class state } }`,
    );
    expect(JSON.stringify(data)).not.toMatch(/mg3":"|givenName":"/);
    expect(data).toMatchObject({
      child: {
        police: { intelligence: null },
        cps: {
          disclosures: expect.arrayContaining([{ class: 'LEGAL_ADVICE', state: 'WITHHELD' }]),
        },
      },
    });
    const closed = errors.map(({ extensions }) => extensions);
    expect(closed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'WITHHELD', owner: 'POLICE', class: 'INTELLIGENCE' }),
        expect.objectContaining({ code: 'WITHHELD', owner: 'CPS' }),
        expect.objectContaining({ code: 'WITHHELD', owner: 'SOCIAL_CARE', class: 'IDENTITY' }),
      ]),
    );
  });

  it('is nobody else’s episode, and cannot be declared again before it is reviewed', async () => {
    expect(codesOf(await read('mash-police', episode, 'id'))).toEqual(['EPISODE_NOT_FOUND']);
    expect(codesOf(await declare('response-officer'))).toEqual(['CONFLICT']);
  });

  it('is shown to the reviewers of both agencies, and to nobody else', async () => {
    const atSocialCare = await reviewsAt('socialCare', 'team-manager');
    expect(atSocialCare.errors).toEqual([]);
    expect(nodesIn(atSocialCare)).toMatchObject([
      {
        ...{ kind: 'BREAK_GLASS_USED', childId: child, agency: 'POLICE', who: 'response-officer' },
        ...{ episode, isReviewed: null },
      },
    ]);
    expect(nodesIn(await reviewsAt('police', 'police-supervisor'))).toMatchObject([
      { id, kind: 'BREAK_GLASS_DECLARED', reason: risk, episode, isReviewed: false, version: 1 },
    ]);
    expect(codesOf(await reviewsAt('socialCare', 'police-supervisor'))).toEqual(['WITHHELD']);
    expect(codesOf(await reviewsAt('police', 'ig-auditor'))).toEqual(['WITHHELD']);
    for (const [agency, as] of [
      ['health', 'named-doctor'],
      ['cps', 'cps-manager'],
    ] as const) {
      expect((await reviewsAt(agency, as)).errors).toEqual([]);
    }
  });

  it('is not reviewed by the reader; by the reviewer it is, and that closes it', async () => {
    expect(codesOf(await review('response-officer', id))).toEqual(['PURPOSE_NOT_AVAILABLE']);
    expect((await review('police-supervisor', id)).errors).toEqual([]);
    expect(codesOf(await read('response-officer', episode, 'id'))).toEqual(['EPISODE_NOT_FOUND']);
    expect(nodesIn(await reviewsAt('police', 'police-supervisor'))).toMatchObject([
      { id, isReviewed: true, version: 2 },
    ]);
    expect((await declare('response-officer')).errors).toEqual([]);
  });

  it('is not reviewed by a reviewer who declared it, who is not shown it either', async () => {
    const own = declared.parse((await declare('police-supervisor')).data);
    const { recordId } = own.declarePoliceBreakGlass;
    expect(codesOf(await review('police-supervisor', recordId))).toEqual(['CONFLICT']);
    const shown = nodesIn(await reviewsAt('police', 'police-supervisor'));
    expect(shown.map((one) => one.who)).not.toContain('police-supervisor');
  });
});

it('a justified read is shown to the owner’s reviewer with its reason', async () => {
  const text = 'Two clinics may know whether she is being exploited — asked for by the meeting.';
  const { status } = await partnership.ask({
    ...{ as: 'mash-police', purpose: 'S47_STRATEGY_CP', variables: { id: child } },
    episode: episodeOf('ST-13', 'S47_STRATEGY_CP'),
    justification: { text, classes: ['HEALTH_SENSITIVE'] },
    document: 'query ($id: ID!) { child(id: $id) { health { sexualHealthContacts { id } } } }',
  });
  expect(status).toBe(200);
  const shown = nodesIn(await reviewsAt('health', 'named-doctor'));
  expect(shown.filter(({ kind }) => kind === 'JUSTIFIED_READ')).toMatchObject([
    {
      ...{ childId: child, agency: 'POLICE', who: 'mash-police', reason: text, isReviewed: false },
      justified: ['HEALTH_SENSITIVE'],
    },
  ]);
});
