import { dataClasses } from '../../../schema/policy/data-class.js';
import type { SubgraphName } from '../../../schema/principal/agency.js';
import { sha256Of } from '../../../schema/principal/jwt/until-expiry.js';
import { createContextSigner } from '../../../schema/principal/sign-request-context.js';
import type { ContextRequest } from '../../../schema/principal/sign-request-context.js';
import { createContextVerifier } from '../../../schema/principal/verify-request-context.js';
import type { ContextVerifier } from '../../../schema/principal/verify-request-context.js';
import { refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';
import { signContext } from '../../support/identity-episode.js';

let identity: TestIdentity;
let token: string;

beforeEach(async () => {
  identity = await startIdentity();
  token = await identity.token('mash-police');
});

afterEach(() => identity.close());

const verifierOf = (name: SubgraphName): ContextVerifier =>
  createContextVerifier({
    name,
    gatewayJwksUri: identity.jwksUris.gateway,
    nowSeconds: identity.nowSeconds,
  });

const subscriptionVerifier = (): ContextVerifier =>
  createContextVerifier({
    name: 'police',
    gatewayJwksUri: identity.jwksUris.gateway,
    nowSeconds: identity.nowSeconds,
    isForSubscription: true,
  });

const bent = (claims: Record<string, unknown>, typ = 'childview-context+jwt'): Promise<string> => {
  const now = identity.clock.seconds;
  const said = { purpose: null, pass: null, justification: null, withheld: [], requestId: 'r' };
  const times = { iss: 'gateway', aud: 'police', ath: sha256Of(token), iat: now, exp: now + 30 };
  return identity.keys.gateway.sign({ ...said, ...times, ...claims }, { typ });
};

const request = (more: Partial<ContextRequest['claims']> = {}): ContextRequest => ({
  audience: 'police',
  accessToken: token,
  notAfter: identity.clock.seconds + 600,
  claims: {
    purpose: 'S47_STRATEGY_CP',
    pass: 'a.b.c',
    justification: { text: 'To find a safe place tonight.', classes: ['PROTECTED_ADDRESS'] },
    withheld: ['INTELLIGENCE', 'CRIME'],
    requestId: 'r-1',
    ...more,
  },
});

describe('a request context', () => {
  it('says to its subgraph what the gateway said, for 30 seconds', async () => {
    const jwt = await createContextSigner(identity.keys.gateway, identity.nowSeconds).sign(
      request(),
    );
    const { claims } = request();
    expect(await verifierOf('police').verify(jwt, token)).toEqual({
      ...claims,
      withheld: ['CRIME', 'INTELLIGENCE'],
      expiresAt: identity.clock.seconds + 30,
    });
  });

  it('ends with the token or the pass when that is sooner', async () => {
    const notAfter = identity.clock.seconds + 11;
    const jwt = await signContext(identity, { token, notAfter });
    expect((await verifierOf('police').verify(jwt, token)).expiresAt).toBe(notAfter);
  });

  it('is not signed for a token or a pass that has ended', async () => {
    const notAfter = identity.clock.seconds;
    expect(await refusedWith(signContext(identity, { token, notAfter }))).toBe('UNAUTHENTICATED');
  });

  it('is used again while all its claims are the same and it has five seconds left', async () => {
    const signer = createContextSigner(identity.keys.gateway, identity.nowSeconds);
    const wish = request();
    const first = await signer.sign(wish);
    identity.clock.seconds += 25;
    expect(await signer.sign(wish)).toBe(first);
    identity.clock.seconds += 1;
    expect(await signer.sign(wish)).not.toBe(first);
  });

  it('is another one when any claim, the audience or the token differs', async () => {
    const signer = createContextSigner(identity.keys.gateway, identity.nowSeconds);
    const wishes: readonly ContextRequest[] = [
      request(),
      { ...request(), audience: 'health' },
      { ...request(), accessToken: await identity.token('named-nurse') },
      { ...request(), notAfter: identity.clock.seconds + 20 },
      request({ purpose: 'MASH_SCREENING' }),
      request({ pass: null }),
      request({ justification: null }),
      request({ withheld: dataClasses }),
      request({ requestId: 'r-2' }),
    ];
    const signed = await Promise.all(wishes.map((wish) => signer.sign(wish)));
    expect(new Set(signed).size).toBe(wishes.length);
  });

  it('is refused with the token of another caller, before and after it was remembered', async () => {
    const verifier = verifierOf('police');
    const jwt = await signContext(identity, { token });
    const other = await identity.token('police-supervisor');
    expect(await refusedWith(verifier.verify(jwt, other))).toBe('UNAUTHENTICATED');
    expect(await refusedWith(verifier.verify(jwt, token))).toBe('not refused');
    expect(await refusedWith(verifier.verify(jwt, other))).toBe('UNAUTHENTICATED');
  });

  it('is refused by a subgraph that it was not made for', async () => {
    const jwt = await signContext(identity, { token, audience: 'health' });
    expect(await refusedWith(verifierOf('police').verify(jwt, token))).toBe('UNAUTHENTICATED');
    expect(await refusedWith(verifierOf('health').verify(jwt, token))).toBe('not refused');
  });

  it('is refused when it is replayed after its end', async () => {
    const verifier = verifierOf('police');
    const jwt = await signContext(identity, { token });
    expect(await refusedWith(verifier.verify(jwt, token))).toBe('not refused');
    identity.clock.seconds += 30;
    expect(await refusedWith(verifier.verify(jwt, token))).toBe('UNAUTHENTICATED');
    expect(await refusedWith(verifierOf('police').verify(jwt, token))).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['of a life above 30 seconds', { exp: 4_000_000_000 }],
    ['of a life above 30 seconds, dated back', { iat: 1 }],
    ['without expiry', { exp: undefined }],
    ['without audience', { aud: undefined }],
    ['for many audiences', { aud: ['police', 'health'] }],
    ['of another issuer', { iss: 'police' }],
    ['that names no token', { ath: undefined }],
    ['with an unknown purpose', { purpose: 'CURIOSITY' }],
    ['with an unknown class', { withheld: ['GOSSIP'] }],
    ['without a request id', { requestId: '' }],
    ['longer than 80 KiB', { padding: 'x'.repeat(81_920) }],
  ])('%s is UNAUTHENTICATED', async (_, claims) => {
    const jwt = await bent(claims);
    expect(await refusedWith(verifierOf('police').verify(jwt, token))).toBe('UNAUTHENTICATED');
  });

  it('signed by a subgraph, or of another type, is UNAUTHENTICATED', async () => {
    const forger = createContextSigner(identity.keys.HEALTH, identity.nowSeconds);
    const verifier = verifierOf('police');
    expect(await refusedWith(verifier.verify(await bent({}), token))).toBe('not refused');
    expect(await refusedWith(verifier.verify(await forger.sign(request()), token))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await refusedWith(verifier.verify(await bent({}, 'at+jwt'), token))).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('the context of a subscription', () => {
  const signed = (isForSubscription: boolean): Promise<string> =>
    createContextSigner(identity.keys.gateway, identity.nowSeconds).sign({
      ...request(),
      isForSubscription,
    });

  it('lives as long as the token', async () => {
    const jwt = await signed(true);
    identity.clock.seconds += 500;
    const { expiresAt } = await subscriptionVerifier().verify(jwt, token);
    expect(expiresAt).toBe(identity.clock.seconds + 100);
    identity.clock.seconds += 200;
    expect(await refusedWith(subscriptionVerifier().verify(jwt, token))).toBe('UNAUTHENTICATED');
  });

  it('answers no request, nor a request’s context a subscription', async () => {
    const forRequest = verifierOf('police').verify(await signed(true), token);
    expect(await refusedWith(forRequest)).toBe('UNAUTHENTICATED');
    const forSubscription = subscriptionVerifier().verify(await signed(false), token);
    expect(await refusedWith(forSubscription)).toBe('UNAUTHENTICATED');
  });
});
