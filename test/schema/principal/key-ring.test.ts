import { createServer, type Server } from 'node:http';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import {
  keepPublishedSeconds,
  leadSeconds,
  openKeyRing,
  rotateKey,
  type KeyRing,
} from '../../../schema/principal/key-ring.js';
import { createContextSigner } from '../../../schema/principal/sign-request-context.js';
import { createContextVerifier } from '../../../schema/principal/verify-request-context.js';
import { closed, listen, refusedWith } from '../../support/identity.js';

let folder: string;
let file: string;
let now: number;
const nowSeconds = (): number => now;

const open = (onProblem?: (error: unknown) => void): Promise<KeyRing> =>
  openKeyRing(file, { nowSeconds, ...(onProblem ? { onProblem } : {}) });

const kidsOf = async (ring: KeyRing): Promise<readonly unknown[]> =>
  (await ring.publicJwks()).keys.map(({ kid }) => kid);

const signedBy = async (ring: KeyRing): Promise<unknown> =>
  decodeProtectedHeader(await ring.sign({ sub: 'x' }, { typ: 'test+jwt' })).kid;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'childview-ring-'));
  file = join(folder, 'gateway.key');
  now = 1_800_000_000;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a ring of keys', () => {
  it('is one key at first, the same at every start', async () => {
    const ring = await open();
    const kids = await kidsOf(ring);
    expect(kids).toEqual([await signedBy(ring)]);
    expect(await kidsOf(await open())).toEqual(kids);
    expect(readdirSync(folder)).toEqual(['gateway.key']);
  });

  it('publishes the next key before it signs with it, and the last one a day after', async () => {
    const ring = await open();
    const first = await signedBy(ring);
    await rotateKey(file, { now, signsFrom: now + leadSeconds });
    now += 5;
    const [, second] = await kidsOf(ring);
    expect(await kidsOf(ring)).toEqual([first, second]);
    expect(await signedBy(ring)).toBe(first);
    now += leadSeconds - 5;
    expect(await signedBy(ring)).toBe(second);
    now += keepPublishedSeconds - 5;
    expect(await kidsOf(ring)).toEqual([first, second]);
    now += 5;
    expect(await kidsOf(ring)).toEqual([second]);
  });

  it('lets go of files that nothing signed can need, when it is rotated again', async () => {
    await open();
    const { file: second } = await rotateKey(file, { now, signsFrom: now + leadSeconds });
    now += leadSeconds + keepPublishedSeconds;
    const { removed } = await rotateKey(file, { now, signsFrom: now + leadSeconds });
    expect(removed).toEqual([file]);
    expect(readdirSync(folder).sort()[0]).toBe(second.slice(folder.length + 1));
    expect(await kidsOf(await open())).toHaveLength(2);
  });

  it('no longer publishes a key whose file is taken away', async () => {
    const ring = await open();
    const first = await signedBy(ring);
    await rotateKey(file, { now, signsFrom: now });
    rmSync(file);
    now += 5;
    expect(await kidsOf(ring)).not.toContain(first);
    expect(await signedBy(ring)).not.toBe(first);
  });

  it('serves on with the keys it has when the folder cannot be read, and says so', async () => {
    const problems: unknown[] = [];
    const ring = await open((error) => problems.push(error));
    const first = await signedBy(ring);
    const { file: second } = await rotateKey(file, { now, signsFrom: now });
    chmodSync(second, 0o644);
    now += 5;
    expect(await signedBy(ring)).toBe(first);
    expect(problems.map(String)).toEqual([expect.stringContaining('readable by others')]);
  });

  it('looks at files of its own name and form only', async () => {
    await open();
    writeFileSync(join(folder, 'gateway.key.draft'), 'not a key');
    writeFileSync(join(folder, 'gateway.key.20261399T000000Z'), 'no such day');
    writeFileSync(join(folder, 'police.key.20261125T000000Z'), "another's");
    expect(await kidsOf(await open())).toHaveLength(1);
  });
});

describe('contexts while the key of the gateway is changed', () => {
  let server: Server;

  afterEach(() => closed(server));

  it('are all accepted, second by second, with two gateways behind one address', async () => {
    const rings = [await open(), await open()];
    let asked = 0;
    server = createServer((_, response) => {
      asked += 1;
      void rings[asked % 2]!.publicJwks().then((jwks) => response.end(JSON.stringify(jwks)));
    });
    const gatewayJwksUri = new URL(`http://127.0.0.1:${String(await listen(server))}/jwks`);
    const verifier = createContextVerifier({
      name: 'police',
      gatewayJwksUri,
      nowSeconds,
      // The cool-down is of real time, of which none passes here.
      cooldownMs: 0,
    });
    const signers = rings.map((ring) => createContextSigner(ring, nowSeconds));
    const claims = { purpose: null, pass: null, justification: null, withheld: [], requestId: 'r' };
    const kids = new Set<unknown>();
    const verdicts = new Set<string>();
    for (let second = 0; second < 2 * leadSeconds; second += 1) {
      now += 1;
      if (second === 10) await rotateKey(file, { now, signsFrom: now + leadSeconds });
      const signer = signers[second % 2]!;
      const jwt = await signer.sign({
        audience: 'police',
        accessToken: 'token',
        claims: { ...claims, requestId: `r${String(second)}` },
        notAfter: now + 3_600,
      });
      kids.add(decodeProtectedHeader(jwt).kid);
      verdicts.add(await refusedWith(verifier.verify(jwt, 'token')));
    }
    expect(kids.size).toBe(2);
    expect([...verdicts]).toEqual(['not refused']);
  });
});
