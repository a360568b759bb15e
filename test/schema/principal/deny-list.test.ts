import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { openDenyList } from '../../../schema/principal/deny-list.js';
import { createTokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { codeOf, refusedWith, startIdentity } from '../../support/identity.js';

let folder: string;
let file: string;

const write = (list: unknown): void => {
  writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'childview-denied-'));
  file = join(folder, 'denied.json');
  write([]);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const anna = { issuer: 'https://id.police.uk', subject: 'anna', tokenId: 'token-1' };

describe('the deny list', () => {
  it('names people and tokens of one issuer, and nobody of another', () => {
    write([
      { iss: anna.issuer, sub: 'anna' },
      { iss: anna.issuer, jti: 'token-2' },
    ]);
    const list = openDenyList(file);
    const verdict = (over: Partial<typeof anna>): string =>
      codeOf(() => {
        list.check({ ...anna, ...over });
      });
    expect(verdict({})).toBe('UNAUTHENTICATED');
    expect(verdict({ subject: 'ben' })).toBe('not refused');
    expect(verdict({ subject: 'ben', tokenId: 'token-2' })).toBe('UNAUTHENTICATED');
    expect(verdict({ issuer: 'https://id.health.uk', tokenId: 'token-2' })).toBe('not refused');
  });

  it('never takes a subject for a token, whatever they are called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (issuer, one) => {
        write([{ iss: issuer, sub: one }]);
        const list = openDenyList(file);
        const check = (subject: string, tokenId: string): string =>
          codeOf(() => {
            list.check({ issuer, subject, tokenId });
          });
        expect(check(one, `${one}2`)).toBe('UNAUTHENTICATED');
        expect(check(`${one}2`, one)).toBe('not refused');
      }),
      { numRuns: 30 },
    );
  });

  it('counts from the next request on, written in place or put in its place', () => {
    const list = openDenyList(file);
    const verdict = (): string =>
      codeOf(() => {
        list.check(anna);
      });
    expect(verdict()).toBe('not refused');
    write([{ iss: anna.issuer, sub: 'anna' }]);
    expect(verdict()).toBe('UNAUTHENTICATED');
    writeFileSync(`${file}.new`, '[]');
    renameSync(`${file}.new`, file);
    expect(verdict()).toBe('not refused');
  });

  it.each<[string, unknown]>([
    ['is gone', null],
    ['is no JSON', '[{'],
    ['names somebody without an issuer', [{ sub: 'anna' }]],
    ['says more than it may', [{ iss: 'x', sub: 'y', note: 'why' }]],
  ])('lets nobody in while it %s, and accuses nobody; then goes on', (_, content) => {
    const list = openDenyList(file);
    if (content === null) rmSync(file);
    else write(content);
    const verdict = (): string =>
      codeOf(() => {
        list.check(anna);
      });
    expect([verdict(), verdict()]).toEqual(['SOURCE_UNAVAILABLE', 'SOURCE_UNAVAILABLE']);
    write([]);
    expect(verdict()).toBe('not refused');
  });

  it('stops a process from starting when it is missing or bad, and repeats no value', () => {
    expect(() => openDenyList(join(folder, 'none.json'))).toThrow('ENOENT');
    write([{ iss: 'S3CRET', sub: '' }]);
    expect(() => openDenyList(file)).toThrow('not usable');
    expect(() => openDenyList(file)).not.toThrow('S3CRET');
  });

  it('ends a token that was verified and is remembered, and a caller who is being served', async () => {
    const identity = await startIdentity();
    try {
      const denyList = openDenyList(file);
      const { nowSeconds, registry } = identity;
      const verifier = createTokenVerifier(registry, { nowSeconds, denyList });
      const token = await identity.token('mash-police');
      const principal = await verifier.verify(token);
      const recheck = (): string =>
        codeOf(() => {
          verifier.recheck(principal);
        });
      expect(recheck()).toBe('not refused');
      write([{ iss: issuerOf('police'), jti: principal.tokenId }]);
      expect(await refusedWith(verifier.verify(token))).toBe('UNAUTHENTICATED');
      expect(recheck()).toBe('UNAUTHENTICATED');
      write([]);
      identity.clock.seconds = principal.expiresAt;
      expect(recheck()).toBe('UNAUTHENTICATED');
    } finally {
      await identity.close();
    }
  });
});
