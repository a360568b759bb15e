import { ownersOfKind } from '../../../schema/principal/episode-reference.js';
import { agencies } from '../../../schema/principal/agency.js';
import type { EpisodeKind, EpisodePass } from '../../../schema/principal/episode-pass.js';
import { episodeKinds } from '../../../schema/principal/episode-pass.js';
import { refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';
import { signPass, strategyDiscussion } from '../../support/identity-episode.js';

let identity: TestIdentity;

beforeEach(async () => {
  identity = await startIdentity();
});

afterEach(() => identity.close());

const verdict = (jwt: string): Promise<string> => refusedWith(identity.passVerifier.verify(jwt));

/** Claims of a pass as raw JWT, to be bent. */
const bent = (claims: Record<string, unknown>, typ = 'childview-pass+jwt'): Promise<string> => {
  const {
    episode,
    kind,
    purposes,
    children,
    agencies: invited,
    people,
    investigations,
  } = strategyDiscussion(identity);
  const facts = { episode, kind, purposes, children, agencies: invited, people, investigations };
  const now = identity.clock.seconds;
  const times = { iss: 'social-care', iat: now, exp: now + 60 };
  return identity.keys.SOCIAL_CARE.sign({ ...facts, ...times, ...claims }, { typ });
};

const referenceOf = (kind: EpisodeKind): string =>
  kind === 'URN' ? '22ZZ0012314' : kind === 'SELF' ? 'SELF' : `${kind}-2014-00001`;

describe('an episode pass', () => {
  it('comes out as its owner put it in', async () => {
    const pass = strategyDiscussion(identity);
    expect(await identity.passVerifier.verify(await signPass(identity, pass))).toEqual(pass);
  });

  it('carries no column of the owner beside its claims', async () => {
    const row = Object.assign(strategyDiscussion(identity), { minutes: 'CANARY' });
    const verified = await identity.passVerifier.verify(await signPass(identity, row));
    expect(JSON.stringify(verified)).not.toContain('CANARY');
  });

  it('lives for 60 seconds at most, whatever its owner asks, and not a second longer', async () => {
    const { seconds } = identity.clock;
    const pass = { ...strategyDiscussion(identity), expiresAt: seconds + 3_600 };
    const jwt = await signPass(identity, pass);
    expect((await identity.passVerifier.verify(jwt)).expiresAt).toBe(seconds + 60);
    identity.clock.seconds += 59;
    expect(await verdict(jwt)).toBe('not refused');
    identity.clock.seconds += 1;
    expect(await verdict(jwt)).toBe('UNAUTHENTICATED');
  });

  it('may end sooner than in 60 seconds', async () => {
    const pass = { ...strategyDiscussion(identity), expiresAt: identity.clock.seconds + 7 };
    const verified = await identity.passVerifier.verify(await signPass(identity, pass));
    expect(verified.expiresAt).toBe(pass.expiresAt);
  });

  it('is good exactly from the owners of its kind', async () => {
    for (const kind of episodeKinds) {
      for (const owner of agencies) {
        const base = strategyDiscussion(identity);
        const pass: EpisodePass = { ...base, owner, kind, episode: referenceOf(kind) };
        const expected = ownersOfKind[kind].includes(owner) ? 'not refused' : 'UNAUTHENTICATED';
        expect([kind, owner, await verdict(await signPass(identity, pass))]).toEqual([
          kind,
          owner,
          expected,
        ]);
      }
    }
  });

  it('is refused when another agency signs in the name of its owner', async () => {
    const jwt = await signPass(identity, strategyDiscussion(identity), 'POLICE');
    expect(await verdict(jwt)).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['a reference of another kind', { episode: 'ME-2014-00001' }],
    ['a life above 60 seconds', { exp: 4_000_000_000 }],
    ['a life above 60 seconds, dated back', { iat: 1 }],
    ['no expiry', { exp: undefined }],
    ['no issue', { iat: undefined }],
    ['an unknown purpose', { purposes: ['CURIOSITY'] }],
    ['no purpose', { purposes: [] }],
    ['an unknown kind', { kind: 'XX' }],
    ['an unknown agency', { agencies: ['EDUCATION'] }],
    ['an unknown relation', { people: [{ iss: 'a', sub: 'b', relation: 'FRIEND' }] }],
    ['children that are no list', { children: {} }],
    ['an issuer that is no owner', { iss: 'gateway' }],
    ['no issuer', { iss: undefined }],
  ])('with %s is UNAUTHENTICATED', async (_, claims) => {
    expect(await verdict(await bent(claims))).toBe('UNAUTHENTICATED');
  });

  it('is refused under the type of another document, and when it is nonsense', async () => {
    expect(await verdict(await bent({}))).toBe('not refused');
    expect(await verdict(await bent({}, 'at+jwt'))).toBe('UNAUTHENTICATED');
    expect(await verdict(await bent({}, 'childview-context+jwt'))).toBe('UNAUTHENTICATED');
    expect(await verdict('nonsense')).toBe('UNAUTHENTICATED');
    expect(await verdict('x'.repeat(100_000))).toBe('UNAUTHENTICATED');
  });
});
