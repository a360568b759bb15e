import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { loadOrCreateSigningKey } from '../../../schema/principal/signing-key.js';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'childview-key-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe('a signing key', () => {
  it('is made in a file that only its owner reads, and is the same the next time', async () => {
    const file = join(directory, 'deep', 'police.key');
    const first = await loadOrCreateSigningKey(file);
    const again = await loadOrCreateSigningKey(file);
    expect(again.kid).toBe(first.kid);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is one key when many processes make it at once, and leaves no draft behind', async () => {
    const file = join(directory, 'police.key');
    const keys = await Promise.all(Array.from({ length: 12 }, () => loadOrCreateSigningKey(file)));
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
    expect(await readdir(directory)).toEqual(['police.key']);
  });

  it('publishes its public half alone, and what it signs verifies with it', async () => {
    for (const algorithm of ['EdDSA', 'ES256'] as const) {
      const key = await loadOrCreateSigningKey(join(directory, algorithm), algorithm);
      const jwt = await key.sign({ sub: 'x' }, { typ: 'test+jwt', alg: 'none', kid: 'other' });
      const { protectedHeader } = await jwtVerify(jwt, createLocalJWKSet(key.publicJwks));
      expect(protectedHeader).toEqual({ typ: 'test+jwt', alg: algorithm, kid: key.kid });
      expect(key.publicJwks.keys[0]).not.toHaveProperty('d');
    }
  });

  it('is refused when others can read its file', async () => {
    const file = join(directory, 'police.key');
    await loadOrCreateSigningKey(file);
    await chmod(file, 0o640);
    await expect(loadOrCreateSigningKey(file)).rejects.toThrow('readable by others');
  });

  it('is refused, and not replaced, when its file holds something else', async () => {
    const file = join(directory, 'police.key');
    await writeFile(file, 'not a key', { mode: 0o600 });
    await expect(loadOrCreateSigningKey(file)).rejects.toThrow();
  });
});
