import type { Agency, SubgraphName } from '../../../../schema/principal/agency.js';
import { subgraphOf } from '../../../../schema/principal/agency.js';
import type { EpisodePass } from '../../../../schema/principal/episode-pass.js';
import type { RequestContextClaims } from '../../../../schema/principal/request-context.js';
import { createRequestVerifier } from '../../../../subgraphs/shared/server/verify-request.js';
import type {
  RequestVerifier,
  VerifiedRequest,
} from '../../../../subgraphs/shared/server/verify-request.js';
import { refusedWith, startIdentity } from '../../../support/identity.js';
import type { TestIdentity } from '../../../support/identity.js';
import { signContext, signPass, strategyDiscussion } from '../../../support/identity-episode.js';

let identity: TestIdentity;

beforeEach(async () => {
  identity = await startIdentity();
});

afterEach(() => identity.close());

const verifierOf = (owner: Agency): RequestVerifier =>
  createRequestVerifier({
    name: subgraphOf[owner],
    owner,
    tokenVerifier: identity.tokenVerifier,
    passVerifier: identity.passVerifier,
    gatewayJwksUri: identity.jwksUris.gateway,
    nowSeconds: identity.nowSeconds,
  });

interface Wish {
  readonly person?: string;
  readonly at?: Agency;
  readonly audience?: SubgraphName;
  readonly pass?: EpisodePass | null;
  readonly claims?: Partial<RequestContextClaims>;
  readonly notAfter?: number;
}

/** A request as the gateway sends it: of mash-police under a strategy discussion, unless wished otherwise. */
const send = async (wish: Wish = {}): Promise<VerifiedRequest> => {
  const { person = 'mash-police', at = 'POLICE', notAfter, claims = {} } = wish;
  const { audience = subgraphOf[at], pass = strategyDiscussion(identity) } = wish;
  const token = await identity.token(person);
  const signed = pass === null ? null : await signPass(identity, pass);
  const said = { pass: signed, ...claims };
  const context = await signContext(identity, { token, audience, claims: said, notAfter });
  return verifierOf(at).verify({ authorization: `Bearer ${token}`, 'x-request-context': context });
};

const verdict = (wish: Wish): Promise<string> => refusedWith(send(wish));

const selfPass = (owner: Agency, more: Partial<EpisodePass> = {}): EpisodePass => ({
  ...strategyDiscussion(identity),
  owner,
  episode: 'SELF',
  kind: 'SELF',
  agencies: [owner],
  ...more,
});

describe('a request at a subgraph', () => {
  it('says who asks, for what, under which pass, and what was withheld before', async () => {
    const justification = { text: 'To find a safe place tonight.', classes: ['HEALTH'] } as const;
    const request = await send({ claims: { justification, withheld: ['CRIME'] } });
    expect(request.principal).toMatchObject({ subject: 'mash-police', agency: 'POLICE' });
    expect(request).toEqual({
      principal: request.principal,
      issuers: ['https://issuer.childview.test/police'],
      purpose: 'S47_STRATEGY_CP',
      pass: strategyDiscussion(identity),
      passJwt: await signPass(identity, strategyDiscussion(identity)),
      justification,
      withheld: ['CRIME'],
      requestId: 'r-1',
    });
  });

  it('needs no pass for a work list, and no purpose for what reads no record', async () => {
    expect(await send({ pass: null })).toMatchObject({ pass: null, passJwt: null });
    expect(await send({ pass: null, claims: { purpose: null } })).toMatchObject({ purpose: null });
  });

  it('is UNAUTHENTICATED without token, without context, or with either sent twice', async () => {
    const token = await identity.token('mash-police');
    const context = await signContext(identity, { token });
    const authorization = `Bearer ${token}`;
    const wrong = [
      {},
      { authorization },
      { 'x-request-context': context },
      { authorization: token, 'x-request-context': context },
      { authorization, 'x-request-context': '' },
      { authorization, 'x-request-context': token },
      { authorization: `Bearer ${context}`, 'x-request-context': context },
      { authorization, 'x-request-context': [context, context] },
    ];
    for (const headers of wrong) {
      expect(await refusedWith(verifierOf('POLICE').verify(headers))).toBe('UNAUTHENTICATED');
    }
  });

  it('is UNAUTHENTICATED with the context of one caller and the token of another', async () => {
    const context = await signContext(identity, { token: await identity.token('mash-police') });
    const authorization = `Bearer ${await identity.token('police-supervisor')}`;
    const sent = verifierOf('POLICE').verify({ authorization, 'x-request-context': context });
    expect(await refusedWith(sent)).toBe('UNAUTHENTICATED');
  });

  it('is UNAUTHENTICATED when its context is for another subgraph', async () => {
    expect(await verdict({ at: 'POLICE', audience: 'health' })).toBe('UNAUTHENTICATED');
  });

  it('is UNAUTHENTICATED when its context outlives the pass', async () => {
    const pass = { ...strategyDiscussion(identity), expiresAt: identity.clock.seconds + 10 };
    expect(await verdict({ pass, notAfter: identity.clock.seconds + 10 })).toBe('not refused');
    expect(await verdict({ pass })).toBe('UNAUTHENTICATED');
  });

  it('is UNAUTHENTICATED when a pass or a justification comes without a purpose', async () => {
    const justification = { text: 'To find a safe place tonight.', classes: ['HEALTH'] } as const;
    expect(await verdict({ claims: { purpose: null } })).toBe('UNAUTHENTICATED');
    expect(await verdict({ pass: null, claims: { purpose: null, justification } })).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('is UNAUTHENTICATED when its pass is nonsense or signed by no owner', async () => {
    expect(await verdict({ claims: { pass: 'nonsense' } })).toBe('UNAUTHENTICATED');
    const forged = await signPass(identity, strategyDiscussion(identity), 'CPS');
    expect(await verdict({ claims: { pass: forged } })).toBe('UNAUTHENTICATED');
  });
});

describe('what the gateway let through is checked again', () => {
  it('a purpose that no role of the caller may use is PURPOSE_NOT_AVAILABLE', async () => {
    expect(await verdict({ claims: { purpose: 'AUDIT' } })).toBe('PURPOSE_NOT_AVAILABLE');
    expect(await verdict({ person: 'developer', pass: null })).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('a purpose that the episode does not serve is EPISODE_NOT_FOUND', async () => {
    expect(await verdict({ claims: { purpose: 'MASH_SCREENING' } })).toBe('EPISODE_NOT_FOUND');
  });

  it('an agency or a person that is not invited is EPISODE_NOT_FOUND', async () => {
    const base = strategyDiscussion(identity);
    expect(await verdict({ pass: { ...base, agencies: ['HEALTH'] } })).toBe('EPISODE_NOT_FOUND');
    const { issuer } = (await send()).principal;
    const people = [{ iss: issuer, sub: 'investigator', relation: 'INVITED' }] as const;
    expect(await verdict({ pass: { ...base, people } })).toBe('EPISODE_NOT_FOUND');
    expect(await verdict({ person: 'investigator', pass: { ...base, people } })).toBe(
      'not refused',
    );
  });

  it('a self pass opens its own agency, and for another an episode is required', async () => {
    const pass = selfPass('POLICE');
    expect(await verdict({ pass, at: 'POLICE' })).toBe('not refused');
    expect(await verdict({ pass, at: 'HEALTH' })).toBe('EPISODE_REQUIRED');
  });

  it("health's self pass goes to the other agencies for direct care, and for nothing else", async () => {
    const care = selfPass('HEALTH', { purposes: ['DIRECT_CARE'] });
    const clinician = { person: 'ed-clinician', claims: { purpose: 'DIRECT_CARE' } } as const;
    expect(await verdict({ ...clinician, pass: care, at: 'POLICE' })).toBe('not refused');
    const nurse = { person: 'named-nurse', pass: selfPass('HEALTH') };
    expect(await verdict({ ...nurse, at: 'POLICE' })).toBe('EPISODE_REQUIRED');
    expect(await verdict({ ...nurse, at: 'HEALTH' })).toBe('not refused');
  });
});
