import fc from 'fast-check';
import type { JWTPayload } from 'jose';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { demoPeople } from '../../../dev/issuer/people.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { roles } from '../../../schema/principal/role.js';
import { createTokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';

let identity: TestIdentity;

beforeEach(async () => {
  identity = await startIdentity();
});

afterEach(() => identity.close());

const verdict = (token: string): Promise<string> =>
  refusedWith(identity.tokenVerifier.verify(token));

describe('an access token', () => {
  it('says who asks, with agency and organisation from the registry', async () => {
    const principal = await identity.tokenVerifier.verify(await identity.token('named-nurse'));
    expect(principal.tokenId).toMatch(/^[0-9a-f-]{36}$/);
    expect(principal).toEqual({
      issuer: issuerOf('health'),
      subject: 'named-nurse',
      name: 'Grace Okoro',
      kind: 'person',
      agency: 'HEALTH',
      organisation: 'Marches Integrated Care',
      roles: ['MASH_PRACTITIONER', 'NAMED_NURSE'],
      areas: ['E06000019', 'E06000020', 'E06000051', 'E10000034'],
      team: null,
      assurance: 2,
      tokenId: principal.tokenId,
      expiresAt: identity.clock.seconds + 3_600,
    });
  });

  it('is good for every demo person', async () => {
    for (const { person, kind } of demoPeople) {
      const principal = await identity.tokenVerifier.verify(await identity.token(person));
      expect(principal).toMatchObject({ subject: person, kind });
    }
  });

  it('cannot change its agency or organisation by a claim', async () => {
    const token = await identity.claim('police', { agency: 'HEALTH', organisation: 'Elsewhere' });
    expect(await identity.tokenVerifier.verify(token)).toMatchObject({
      agency: 'POLICE',
      organisation: 'Marches Police',
    });
  });

  it('has no name and the lowest assurance when its issuer says nothing of them', async () => {
    const token = await identity.claim('police', { assurance: undefined });
    expect(await identity.tokenVerifier.verify(token)).toMatchObject({ name: null, assurance: 1 });
  });

  const defects: readonly (readonly [string, (now: number) => JWTPayload])[] = [
    ['an unknown issuer', () => ({ iss: 'https://issuer.childview.test/elsewhere' })],
    ['no issuer', () => ({ iss: undefined })],
    ['no audience', () => ({ aud: undefined })],
    ['another audience', () => ({ aud: 'payroll' })],
    ['no subject', () => ({ sub: undefined })],
    ['an empty subject', () => ({ sub: '' })],
    ['no expiry', () => ({ exp: undefined })],
    ['an expiry this very second', (now) => ({ exp: now })],
    ['an expiry in the past', (now) => ({ exp: now - 1 })],
    ['a beginning in the future', (now) => ({ nbf: now + 1 })],
    ['an issue in the future', (now) => ({ iat: now + 6 })],
    ['no roles', () => ({ roles: [] })],
    ['roles that are no list', () => ({ roles: 'PVP_INVESTIGATOR' })],
    ['an unknown role', () => ({ roles: ['CHIEF_CONSTABLE'] })],
    ['an area outside the registry', () => ({ areas: ['E08000025'] })],
    ['a team outside the registry', () => ({ team: 'Team A' })],
    ['no kind', () => ({ kind: undefined })],
    ['an assurance above 3', () => ({ assurance: 4 })],
  ];

  it.each(defects)('with %s is UNAUTHENTICATED', async (_, claims) => {
    const token = await identity.claim('police', claims(identity.clock.seconds));
    expect(await verdict(token)).toBe('UNAUTHENTICATED');
  });

  it('is refused with the same words whatever is wrong', async () => {
    const words = new Set<unknown>();
    for (const [, claims] of defects) {
      const token = await identity.claim('police', claims(identity.clock.seconds));
      const problem: unknown = await identity.tokenVerifier.verify(token).catch((e: unknown) => e);
      words.add(JSON.stringify([String(problem), problem]));
    }
    expect(words.size).toBe(1);
  });

  it('asserts a role only as far as the registry lets its issuer', async () => {
    const police = identity.registry.find(({ agency }) => agency === 'POLICE')?.roles ?? [];
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
        async (some) => {
          const outcome = await verdict(await identity.claim('police', { roles: some }));
          const isWithin = some.length <= 16 && some.every((role) => police.includes(role));
          expect(outcome).toBe(isWithin ? 'not refused' : 'UNAUTHENTICATED');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stops being good at its expiry, although it was remembered', async () => {
    const token = await identity.claim('police', { exp: identity.clock.seconds + 60 });
    expect(await verdict(token)).toBe('not refused');
    identity.clock.seconds += 59;
    expect(await verdict(token)).toBe('not refused');
    identity.clock.seconds += 1;
    expect(await verdict(token)).toBe('UNAUTHENTICATED');
  });

  it('is denied from the moment that its id or its subject is on the deny list', async () => {
    const denied = new Set<string>();
    const verifier = createTokenVerifier(identity.registry, {
      nowSeconds: identity.nowSeconds,
      denyList: {
        check: ({ subject, tokenId }) => {
          if (denied.has(subject) || denied.has(tokenId ?? ''))
            throw new Refusal('UNAUTHENTICATED');
        },
      },
    });
    const token = await identity.token('mash-police');
    const { tokenId } = await verifier.verify(token);
    denied.add(tokenId ?? 'none');
    expect(await refusedWith(verifier.verify(token))).toBe('UNAUTHENTICATED');
    denied.clear();
    expect(await refusedWith(verifier.verify(token))).toBe('not refused');
    denied.add('mash-police');
    expect(await refusedWith(verifier.verify(token))).toBe('UNAUTHENTICATED');
  });
});
