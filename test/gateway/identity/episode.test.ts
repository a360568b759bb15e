import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { fetch } from 'undici';
import { createEpisodes } from '../../../gateway/episode.js';
import type { Episodes } from '../../../gateway/episode.js';
import type { EpisodePass } from '../../../schema/principal/episode-pass.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { closed, listen, refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';
import { aChildId, signPass, strategyDiscussion } from '../../support/identity-episode.js';

interface Asked {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

let identity: TestIdentity;
let owner: Server;
let asked: Asked[];
/** What the owner answers next; null: nothing, ever. */
let answer: { status: number; body: string } | null;
let episodes: Episodes;

const startOwner = (): Server =>
  createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += String(chunk)));
    request.on('end', () => {
      const { url, headers } = request;
      asked.push({ url, authorization: headers.authorization, body: JSON.parse(text) });
      if (answer !== null) response.writeHead(answer.status, { location: '/' }).end(answer.body);
    });
  });

beforeEach(async () => {
  identity = await startIdentity();
  asked = [];
  owner = startOwner();
  const url = new URL(`http://127.0.0.1:${String(await listen(owner))}`);
  const { passVerifier, nowSeconds, tokenVerifier } = identity;
  const subgraphUrls = { POLICE: url, SOCIAL_CARE: url, HEALTH: url, CPS: url };
  const { agencyOf } = tokenVerifier;
  episodes = createEpisodes({ subgraphUrls, passVerifier, agencyOf, fetch, nowSeconds });
});

afterEach(async () => {
  await Promise.all([identity.close(), closed(owner)]);
});

const ownerSigns = async (pass: EpisodePass, signer = pass.owner): Promise<string> => {
  const jwt = await signPass(identity, pass, signer);
  answer = { status: 200, body: JSON.stringify({ pass: jwt }) };
  return jwt;
};

interface Wish {
  readonly person?: string;
  readonly purpose?: AccessPurpose;
  readonly episode?: string | null;
  readonly childIds?: readonly string[];
  readonly token?: string;
}

const resolve = async (wish: Wish = {}) => {
  const { person = 'mash-police', purpose = 'S47_STRATEGY_CP', childIds = [] } = wish;
  const { episode = 'SD-2014-00123' } = wish;
  const token = wish.token ?? (await identity.token(person));
  const principal = await identity.tokenVerifier.verify(token);
  const requestId = 'request-1';
  return episodes.resolve({ token, requestId, principal, purpose, episode, childIds });
};

const selfPass = (): EpisodePass => ({
  ...strategyDiscussion(identity),
  owner: 'POLICE',
  episode: 'SELF',
  kind: 'SELF',
  agencies: ['POLICE'],
});

describe('the pass of a request', () => {
  it('is asked of the owner with the token of the caller, and verified', async () => {
    const jwt = await ownerSigns(strategyDiscussion(identity));
    const token = await identity.token('mash-police');
    expect(await resolve({ token })).toEqual({ ...strategyDiscussion(identity), jwt });
    const body = { episode: 'SD-2014-00123', purpose: 'S47_STRATEGY_CP' };
    expect(asked).toEqual([{ url: '/pass', authorization: `Bearer ${token}`, body }]);
  });

  it('is asked once while it lives, and again before it ends', async () => {
    await ownerSigns(strategyDiscussion(identity));
    const token = await identity.token('mash-police');
    await resolve({ token });
    identity.clock.seconds += 57;
    await resolve({ token });
    expect(asked).toHaveLength(1);
    identity.clock.seconds += 1;
    await ownerSigns(strategyDiscussion(identity));
    await resolve({ token });
    expect(asked).toHaveLength(2);
  });

  it('is not shared with another token, purpose or episode', async () => {
    const purposes = ['S47_STRATEGY_CP', 'MASH_SCREENING'] as const;
    await ownerSigns({ ...strategyDiscussion(identity), purposes });
    const token = await identity.token('mash-police');
    await resolve({ token });
    await resolve({ token, purpose: 'MASH_SCREENING' });
    await resolve({ token: await identity.token('mash-police') });
    await resolve({ token });
    expect(asked).toHaveLength(3);
    await ownerSigns({ ...strategyDiscussion(identity), episode: 'SD-2014-00124', purposes });
    expect(await resolve({ token, episode: 'SD-2014-00124' })).toMatchObject({
      episode: 'SD-2014-00124',
    });
  });

  it('of no episode is a self pass of the own agency for the children named', async () => {
    await ownerSigns(selfPass());
    const other = '00000000-0000-0000-0000-000000000001';
    const pass = await resolve({ episode: null, childIds: [aChildId, other, aChildId, 'x'] });
    expect(pass).toMatchObject({ kind: 'SELF', owner: 'POLICE' });
    expect(asked[0]?.body).toEqual({ children: [other, aChildId], purpose: 'S47_STRATEGY_CP' });
  });

  it('of no episode and no child, or of a caller who holds no record, is null', async () => {
    expect(await resolve({ episode: null })).toBeNull();
    expect(await resolve({ episode: null, childIds: ['not-an-id'] })).toBeNull();
    const auditor = { person: 'ig-auditor', purpose: 'AUDIT', episode: null } as const;
    expect(await resolve({ ...auditor, childIds: [aChildId] })).toBeNull();
    expect(asked).toHaveLength(0);
  });

  it('is LIMIT_EXCEEDED for more than 200 children', async () => {
    const childIds = Array.from(
      { length: 201 },
      (_, index) => `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
    );
    expect(await refusedWith(resolve({ episode: null, childIds }))).toBe('LIMIT_EXCEEDED');
  });

  it.each(['XX-2014-00123', 'sd-2014-00123', 'SELF', '22ZZ', '../../admin', '{"a":1}'])(
    'is EPISODE_NOT_FOUND for %s, without asking anybody',
    async (episode) => {
      expect(await refusedWith(resolve({ episode }))).toBe('EPISODE_NOT_FOUND');
      expect(asked).toHaveLength(0);
    },
  );

  it.each([
    [404, 'EPISODE_NOT_FOUND'],
    [401, 'UNAUTHENTICATED'],
    [403, 'PURPOSE_NOT_AVAILABLE'],
    [302, 'SOURCE_UNAVAILABLE'],
    [400, 'SOURCE_UNAVAILABLE'],
    [500, 'SOURCE_UNAVAILABLE'],
  ])('when its owner answers %i is %s', async (status, code) => {
    answer = { status, body: '{"secret":"CANARY"}' };
    expect(await refusedWith(resolve())).toBe(code);
  });

  it('is EPISODE_NOT_FOUND when it does not serve the purpose or invite the caller', async () => {
    await ownerSigns(strategyDiscussion(identity));
    expect(await refusedWith(resolve({ purpose: 'MASH_SCREENING' }))).toBe('EPISODE_NOT_FOUND');
    await ownerSigns({ ...strategyDiscussion(identity), agencies: ['HEALTH'] });
    expect(await refusedWith(resolve())).toBe('EPISODE_NOT_FOUND');
  });
});

describe('an owner that cannot be relied on', () => {
  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"pass":1}',
    '{"pass":"a.b.c"}',
    `{"pass":"${'x'.repeat(70_000)}"}`,
  ])('is SOURCE_UNAVAILABLE when it answers %.20s', async (body) => {
    answer = { status: 200, body };
    expect(await refusedWith(resolve())).toBe('SOURCE_UNAVAILABLE');
  });

  it('is SOURCE_UNAVAILABLE when it answers with the pass of another episode or kind', async () => {
    await ownerSigns({ ...strategyDiscussion(identity), episode: 'SD-2014-99999' });
    expect(await refusedWith(resolve())).toBe('SOURCE_UNAVAILABLE');
    await ownerSigns(selfPass());
    expect(await refusedWith(resolve())).toBe('SOURCE_UNAVAILABLE');
  });

  it('is SOURCE_UNAVAILABLE when another agency signed in its name', async () => {
    await ownerSigns(strategyDiscussion(identity), 'HEALTH');
    expect(await refusedWith(resolve())).toBe('SOURCE_UNAVAILABLE');
  });

  it('is SOURCE_UNAVAILABLE when it never answers, or is gone; named, with no address', async () => {
    answer = null;
    expect(await refusedWith(resolve())).toBe('SOURCE_UNAVAILABLE');
    await closed(owner);
    const refusal: unknown = await resolve().catch((error: unknown) => error);
    const details = { owner: 'SOCIAL_CARE', retryable: true };
    expect(refusal).toMatchObject({ code: 'SOURCE_UNAVAILABLE', details });
    expect(`${String(refusal)} ${JSON.stringify(refusal)}`).not.toMatch(/127|http|ECONN/);
  });
});
