import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessPurpose } from '../../../../schema/principal/purpose.js';
import { answerPassRequest } from '../../../../subgraphs/shared/server/pass-endpoint.js';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import { principalOf } from '../../../support/ask-subgraph.js';
import { startIdentity, type TestIdentity } from '../../../support/identity.js';
import {
  contributeToMashEpisode,
  newDiscussion,
  newMashEpisode,
  recordMashDecision,
  recordNotShared,
} from './orders.js';

let desk: Desk;
let identity: TestIdentity;

beforeAll(async () => {
  [desk, identity] = await Promise.all([openDesk('SOCIAL_CARE'), startIdentity()]);
});

afterAll(async () => {
  await Promise.all([desk.stop(), identity.close()]);
});

/** The status with which social care answers somebody who asks for a pass. */
const passFor = async (
  person: string,
  episode: string,
  purpose: AccessPurpose = 'MASH_SCREENING',
): Promise<number> => {
  const { status } = await answerPassRequest({
    principal: principalOf(person),
    body: { episode, purpose },
    owner: 'SOCIAL_CARE',
    finder: desk.database.finder,
    existing: (children) => Promise.resolve(children),
    record: () => Promise.resolve(),
    key: identity.keys.SOCIAL_CARE,
    agencyOf: (issuer) => identity.tokenVerifier.agencyOf(issuer),
    nowSeconds: identity.clock.seconds,
  });
  return status;
};

const asks = (command: string, input: Order['input']): Promise<Outcome> =>
  desk.give({
    ...{ as: 'mash-social-worker', purpose: 'MASH_SCREENING', command, input },
    type: command.startsWith('close') ? 'EpisodeClosingInput' : 'EpisodeInvitationInput',
  });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };

describe('who may come to an episode', () => {
  it('is whoever was asked when it was opened', async () => {
    const reference = await newMashEpisode(desk);
    expect(reference).toMatch(/^ME-2014-\d{6}$/);
    expect(await passFor('mash-police', reference)).toBe(200);
    expect(await passFor('named-nurse', reference)).toBe(200);
  });

  it('is not for a manager of another area to say', async () => {
    const reference = await newMashEpisode(desk);
    await desk.rows(`update mash_episode set area = 'E06000019' where reference = $1`, reference);
    const outcome = await desk.give({
      ...{ as: 'team-manager', purpose: 'MASH_SCREENING', command: 'inviteToSocialCareEpisode' },
      ...{ type: 'EpisodeInvitationInput', input: { reference, agency: 'CPS' } },
    });
    expect(outcome).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
  });

  it.each([
    ['contributeToMashEpisode', contributeToMashEpisode],
    ['recordNotShared', recordNotShared],
  ])(
    'is no social worker of another area, and any area of who is invited: %s',
    async (_, fresh) => {
      const order = await fresh(desk);
      const { reference } = order.input;
      await desk.rows(`update mash_episode set area = 'E09000001' where reference = $1`, reference);
      expect(await desk.give({ ...order, as: 'mash-social-worker' })).toMatchObject({
        ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
      });
      expect((await desk.give(order)).code).toBeNull();
    },
  );

  it('is nobody once it is closed', async () => {
    const reference = await newMashEpisode(desk);
    expect((await asks('closeSocialCareEpisode', { reference })).code).toBeNull();
    expect(await passFor('mash-police', reference)).toBe(404);
    expect(await passFor('mash-social-worker', reference)).toBe(404);
    expect(await asks('closeSocialCareEpisode', { reference })).toMatchObject(neverAllowed);
    const again = await asks('inviteToSocialCareEpisode', { reference, agency: 'POLICE' });
    expect(again).toMatchObject(neverAllowed);
  });

  it('is not an agency that was uninvited, until it is invited again', async () => {
    const reference = await newMashEpisode(desk);
    await asks('uninviteFromSocialCareEpisode', { reference, agency: 'POLICE' });
    expect(await passFor('mash-police', reference)).toBe(404);
    expect(await passFor('named-nurse', reference)).toBe(200);
    await asks('inviteToSocialCareEpisode', { reference, agency: 'POLICE' });
    expect(await passFor('mash-police', reference)).toBe(200);
  });

  it('is one person of an agency once somebody is invited by name', async () => {
    const reference = await newMashEpisode(desk);
    const { issuer, subject } = principalOf('mash-police');
    const guest = { reference, agency: 'POLICE', issuer, subject };
    await asks('inviteToSocialCareEpisode', guest);
    expect(await passFor('mash-police', reference)).toBe(200);
    expect(await passFor('police-supervisor', reference)).toBe(404);
    await asks('uninviteFromSocialCareEpisode', guest);
    expect(await passFor('mash-police', reference)).toBe(404);
    expect(await passFor('police-supervisor', reference)).toBe(404);
    expect(await asks('uninviteFromSocialCareEpisode', guest)).toMatchObject(neverAllowed);
  });

  it('is always the agency that holds it', async () => {
    const reference = await newMashEpisode(desk);
    const outcome = await asks('uninviteFromSocialCareEpisode', {
      reference,
      agency: 'SOCIAL_CARE',
    });
    expect(outcome).toMatchObject(neverAllowed);
  });

  it('is told by nobody for an episode that does not exist, or that is not theirs', async () => {
    const unknown = await asks('closeSocialCareEpisode', { reference: 'ME-2014-999999' });
    const ofAnotherAgency = await asks('closeSocialCareEpisode', { reference: 'CU-2014-00001' });
    expect([unknown.code, ofAnotherAgency.code]).toEqual([
      'EPISODE_NOT_FOUND',
      'EPISODE_NOT_FOUND',
    ]);
    const reference = await newMashEpisode(desk);
    await asks('uninviteFromSocialCareEpisode', { reference, agency: 'POLICE' });
    const order = await contributeToMashEpisode(desk);
    const uninvited = await desk.give({ ...order, input: { reference } });
    expect(uninvited.message).toBe(unknown.message);
    expect(uninvited.code).toBe('EPISODE_NOT_FOUND');
  });
});

describe('what agencies share at the MASH', () => {
  const decide = async (reference: string, input: Order['input']): Promise<Outcome> => {
    const order = await recordMashDecision(desk);
    const given = { ...order.input, reference, actions: null, ...input };
    const select =
      'mashEpisode { planRecorded closedAt decision agenciesContributed { agency contributedAt } }';
    return desk.give({ ...order, input: given, select });
  };

  it('leads to a plan, or to a reason for none, before the episode closes', async () => {
    const order = await contributeToMashEpisode(desk);
    const reference = String(order.input.reference);
    await desk.done(order);
    expect(await decide(reference, {})).toMatchObject(neverAllowed);
    expect(await asks('closeSocialCareEpisode', { reference })).toMatchObject(neverAllowed);
    const reasoned = await decide(reference, { noPlanReason: 'Known already, and under a plan.' });
    expect(reasoned.payload).toMatchObject({
      mashEpisode: {
        ...{ planRecorded: false, decision: 'ASSESSMENT', closedAt: '2014-11-14T17:00:00Z' },
        agenciesContributed: expect.arrayContaining([
          { agency: 'POLICE', contributedAt: '2014-11-14T17:00:00Z' },
          { agency: 'HEALTH', contributedAt: null },
        ]),
      },
    });
  });

  it('needs no plan where nobody shared anything', async () => {
    const reference = await newMashEpisode(desk);
    expect((await decide(reference, {})).code).toBeNull();
  });

  it('is decided once', async () => {
    const reference = await newMashEpisode(desk);
    await decide(reference, { closes: false });
    expect(await decide(reference, {})).toMatchObject(neverAllowed);
  });

  it('shows nothing of the episode to an agency that does not read under it', async () => {
    const select = 'recordId mashEpisode { decision noPlanReason }';
    const { payload, code } = await desk.give({ ...(await contributeToMashEpisode(desk)), select });
    expect(code).toBeNull();
    expect(payload).toEqual({ recordId: expect.any(String), mashEpisode: null });
  });

  it('is kept as a decision not to share, with its reason', async () => {
    const order = await recordNotShared(desk);
    const recordId = await desk.done(order);
    const [kept] = await desk.rows('select * from information_exchange where id = $1', recordId);
    expect(kept).toMatchObject({
      ...{ requested_by: 'SOCIAL_CARE', requested_of: 'HEALTH', refused: true },
      ...{ refusal_reason: 'MORE_DETRIMENTAL_TO_CHILD', lawful_basis: 'CA2004_S16LA' },
    });
    const children = await desk.rows(
      'select child_id from information_exchange_child where record_id = $1',
      recordId,
    );
    expect(children).toHaveLength(1);
  });

  it('is refused at a strategy discussion as well', async () => {
    const { reference } = await newDiscussion(desk);
    const order = await recordNotShared(desk);
    const given = { ...order, as: 'mash-police', input: { ...order.input, reference } };
    expect((await desk.give(given)).code).toBeNull();
  });

  it('closes no strategy discussion that has neither plan nor reason', async () => {
    const { id, reference } = await newDiscussion(desk);
    await desk.rows('update strategy_discussion set plan_recorded = false where id = $1', id);
    expect(await asks('closeSocialCareEpisode', { reference })).toMatchObject(neverAllowed);
    await desk.rows(`update strategy_discussion set no_plan_reason = 'Known.' where id = $1`, id);
    expect((await asks('closeSocialCareEpisode', { reference })).code).toBeNull();
    expect(await passFor('mash-police', reference, 'S47_STRATEGY_CP')).toBe(404);
  });
});
