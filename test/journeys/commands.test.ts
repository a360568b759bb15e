import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { childOf, operation, type Answer, type Partnership } from './support/partnership.js';
import { world2014 } from '../support/world-2014.js';
import { sharedPartnership } from './support/shared-partnership.js';

let partnership: Partnership;

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
}, 180_000);

const shropshire = 'E06000051';

const submission = (input: object = {}): Record<string, unknown> => ({
  input: {
    ...{ idempotencyKey: randomUUID(), childIds: [childOf('ST-03')], localAuthority: shropshire },
    ...{ kind: 'CHILD_CONCERN', urgency: 'SAME_DAY', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
    ...{ narrative: 'No food in the house.', ...input },
  },
});

const submit = (as: string, variables: Record<string, unknown>): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'MASH_SCREENING', variables },
    document: operation('submit-police-referral'),
  });

const decide = (policeReferralId: string, as = 'team-manager'): Promise<Answer> =>
  partnership.ask({
    ...{ as, purpose: 'MASH_SCREENING', document: operation('decide-referral') },
    variables: {
      input: {
        ...{ idempotencyKey: randomUUID(), policeReferralId, decision: 'STRATEGY_DISCUSSION' },
        reason: 'Two siblings, no adult at home.',
      },
    },
  });

describe('the referral of a response officer', () => {
  it('is written once, and read back under the officer’s own authority', async () => {
    const variables = submission();
    const first = await submit('response-officer', variables);
    expect(first).toMatchObject({
      ...{ status: 200, errors: [] },
      data: {
        submitPoliceReferral: {
          referral: {
            ...{ id: expect.any(String), kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
            ...{ submittedAt: expect.any(String), riskGrade: 'MEDIUM', acknowledgedAt: null },
          },
        },
      },
    });
    expect((await submit('response-officer', variables)).data).toEqual(first.data);
  });

  it('takes children who are in nobody’s index', async () => {
    const unknownChildren = [
      { givenName: 'Invented', familyName: 'Child', dateOfBirth: '2010-02-03', sex: 'MALE' },
      { locality: 'Ludlow' },
    ];
    const { errors } = await submit('mash-police', submission({ childIds: [], unknownChildren }));
    expect(errors).toEqual([]);
  });

  it('is refused with its code to whoever may not send one, and to input that is none', async () => {
    const stranger = await submit('mash-social-worker', submission());
    expect(stranger.errors).toMatchObject([
      {
        path: ['submitPoliceReferral'],
        extensions: { code: 'PURPOSE_NOT_AVAILABLE', command: 'submitPoliceReferral' },
      },
    ]);
    const bad = await submit('response-officer', submission({ narrative: '' }));
    expect(bad.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'input.narrative' } },
    ]);
    expect(bad.data).toEqual({ submitPoliceReferral: null });
  });
});

describe('the decision of social care', () => {
  it('waits for a referral that has not arrived from the police', async () => {
    const { errors } = await decide(randomUUID());
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', retryable: true } }]);
  });

  it('is made once, in the decider’s own area', async () => {
    const waiting = world2014().socialCare.referrals.find(
      ({ policeReferralId, decidedAt }) => policeReferralId !== null && decidedAt === null,
    );
    const policeReferralId = waiting?.policeReferralId ?? '';
    expect((await decide(policeReferralId)).errors).toMatchObject([
      { message: "The record is outside the caller's areas." },
    ]);
    const everywhere = 'edt-social-worker';
    const { data, errors } = await decide(policeReferralId, everywhere);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      decideReferral: {
        referral: {
          decision: 'STRATEGY_DISCUSSION',
          decisionClock: { status: expect.any(String) },
        },
      },
    });
    expect((await decide(policeReferralId, everywhere)).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', retryable: false } },
    ]);
  });
});

describe('an episode that is opened at the MASH', () => {
  const as = 'mash-social-worker';
  const purpose = 'MASH_SCREENING';
  const child = childOf('ST-03');

  const readAs = (person: string, episode: string): Promise<Answer> =>
    partnership.ask({
      ...{ as: person, purpose, episode, variables: { id: child } },
      document: 'query ($id: ID!) { child(id: $id) { id police { knownToPolice } } }',
    });

  it('is one to read under, until it is closed: no pass is given any more', async () => {
    const opened = await partnership.ask({
      ...{ as, purpose },
      document: `mutation ($input: OpenMashEpisodeInput!) {
        openMashEpisode(input: $input) { mashEpisode { reference version } } }`,
      variables: {
        input: {
          ...{ idempotencyKey: randomUUID(), childIds: [child], localAuthority: shropshire },
          invitedAgencies: ['POLICE'],
        },
      },
    });
    expect(opened.errors).toEqual([]);
    const { reference } = (
      opened.data as { openMashEpisode: { mashEpisode: { reference: string } } }
    ).openMashEpisode.mashEpisode;
    expect((await readAs('mash-police', reference)).data).toMatchObject({ child: { id: child } });
    const closed = await partnership.ask({
      ...{ as, purpose },
      document: `mutation ($input: EpisodeClosingInput!) { closeSocialCareEpisode(input: $input) { recordId } }`,
      variables: { input: { idempotencyKey: randomUUID(), reference } },
    });
    expect(closed.errors).toEqual([]);
    // Somebody who holds no pass from before: what is out ends with its 60 seconds.
    const late = await readAs('police-supervisor', reference);
    expect(late.errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
  });
});

describe('a partner’s command under the episode that it is about', () => {
  const contribution = (reference: string, episode?: string): Promise<Answer> =>
    partnership.ask({
      ...{ as: 'mash-police', purpose: 'MASH_SCREENING', ...(episode ? { episode } : {}) },
      document: `mutation ($input: ContributeToMashEpisodeInput!) {
        contributeToMashEpisode(input: $input) { recordId mashEpisode { openedAt } } }`,
      variables: { input: { idempotencyKey: randomUUID(), reference } },
    });
  let reference = '';

  beforeAll(async () => {
    const { data } = await partnership.ask({
      ...{ as: 'mash-social-worker', purpose: 'MASH_SCREENING' },
      document: `mutation ($input: OpenMashEpisodeInput!) {
        openMashEpisode(input: $input) { mashEpisode { reference } } }`,
      variables: {
        input: {
          ...{ idempotencyKey: randomUUID(), childIds: [childOf('ST-03')] },
          ...{ localAuthority: shropshire, invitedAgencies: ['POLICE'] },
        },
      },
    });
    ({ reference } = (
      data as { openMashEpisode: { mashEpisode: { reference: string } } }
    ).openMashEpisode.mashEpisode);
  });

  it('shows of the record what the episode opens, and says so where none is named', async () => {
    const under = await contribution(reference, reference);
    expect(under).toMatchObject({
      ...{ errors: [] },
      data: { contributeToMashEpisode: { mashEpisode: { openedAt: expect.any(String) } } },
    });
    const without = await contribution(reference);
    expect(without.data).toMatchObject({
      contributeToMashEpisode: { recordId: expect.any(String), mashEpisode: null },
    });
    expect(without.errors).toMatchObject([
      { extensions: { code: 'WITHHELD', owner: 'SOCIAL_CARE', reason: 'EPISODE_REQUIRED' } },
    ]);
  });

  it('is not carried out under an episode that is not open to the caller', async () => {
    const { data, errors } = await contribution(reference, 'ME-2014-99999');
    expect(data ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'EPISODE_NOT_FOUND' } }]);
  });
});

describe('several commands of one operation', () => {
  it('are carried out one after another, each on its own', async () => {
    const { data, errors } = await partnership.ask({
      ...{ as: 'response-officer', purpose: 'MASH_SCREENING' },
      document: `mutation ($first: SubmitPoliceReferralInput!, $bad: SubmitPoliceReferralInput!, $last: SubmitPoliceReferralInput!) {
        first: submitPoliceReferral(input: $first) { referral { urgency } }
        bad: submitPoliceReferral(input: $bad) { recordId }
        last: submitPoliceReferral(input: $last) { referral { urgency } } }`,
      variables: {
        first: submission({ urgency: 'IMMEDIATE' }).input,
        bad: submission({ childIds: [] }).input,
        last: submission({ urgency: 'ROUTINE' }).input,
      },
    });
    expect(data).toEqual({
      ...{ first: { referral: { urgency: 'IMMEDIATE' } }, bad: null },
      last: { referral: { urgency: 'ROUTINE' } },
    });
    expect(errors).toMatchObject([{ path: ['bad'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
