/**
 * The keys of one process over time, so that they can be changed without an outage. The first is in a
 * file `gateway.key`; a later one beside it, `gateway.key.20261125T220000Z`, signs from the moment in its
 * name on. Every process that may sign reads the folder, and publishes a key as soon as it is there.
 */
import { readdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { loadOrCreateSigningKey, loadSigningKey } from './signing-key.js';
import type { Signer, SigningKey } from './signing-key.js';

export interface KeyRing extends Signer {
  /** What `/.well-known/jwks.json` answers: keys to come, the one that signs, and those that signed of late. */
  publicJwks(): Promise<JSONWebKeySet>;
}

export interface KeyRingOptions {
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
  /** Told when the folder cannot be read later on; the keys that are known serve on. */
  readonly onProblem?: (error: unknown) => void;
}

/** The folder is looked at again after so long, and then only when the ring is used. */
const lookAgainSeconds = 5;

/**
 * A key is published this long after it last signed: a pass lives a minute, a context half a minute, that
 * of a subscription as long as an access token, which is well within a day.
 */
export const keepPublishedSeconds = 86_400;

/** Replicas read the folder every five seconds, and verifiers ask for an unknown key once in five. */
export const leadSeconds = 60;

interface KeyFile {
  readonly file: string;
  /** Signs from then on, until the next does: seconds since 1970. */
  readonly from: number;
}

const suffix = /^\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const startOf = (text: string): number | null => {
  if (!suffix.test(text)) return null;
  const seconds = Date.parse(text.replace(suffix, '$1-$2-$3T$4:$5:$6Z')) / 1000;
  return Number.isNaN(seconds) ? null : seconds;
};

const suffixAt = (seconds: number): string =>
  `.${new Date(seconds * 1000)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}`;

/** Files of the ring, in the order in which they sign. */
const filesOf = async (file: string): Promise<readonly KeyFile[]> => {
  const folder = dirname(file);
  const name = basename(file);
  const found: KeyFile[] = [];
  for (const other of await readdir(folder)) {
    if (!other.startsWith(name)) continue;
    const from = other === name ? Number.NEGATIVE_INFINITY : startOf(other.slice(name.length));
    if (from !== null) found.push({ file: join(folder, other), from });
  }
  return found.sort((a, b) => a.from - b.from);
};

/** Those that still count: past ones are let go of a day after the next took over. */
const inUse = (files: readonly KeyFile[], now: number): readonly KeyFile[] =>
  files.filter((_, at) => (files[at + 1]?.from ?? Infinity) + keepPublishedSeconds > now);

interface HeldKey extends KeyFile {
  readonly key: SigningKey;
}

class FileKeyRing implements KeyRing {
  private lookedAt: number;

  constructor(
    private readonly file: string,
    private keys: readonly HeldKey[],
    private readonly options: KeyRingOptions,
  ) {
    this.lookedAt = options.nowSeconds();
  }

  async publicJwks(): Promise<JSONWebKeySet> {
    const held = await this.current();
    return { keys: held.flatMap(({ key }) => key.publicJwks.keys) };
  }

  async sign(...said: Parameters<Signer['sign']>): Promise<string> {
    const held = await this.current();
    const now = this.options.nowSeconds();
    const signing = held.findLast(({ from }) => from <= now) ?? held[0];
    if (signing === undefined) throw new Error('There is no key to sign with.');
    return signing.key.sign(...said);
  }

  private async current(): Promise<readonly HeldKey[]> {
    const now = this.options.nowSeconds();
    if (now - this.lookedAt >= lookAgainSeconds) {
      this.lookedAt = now;
      try {
        const keys = await readKeys(this.file, now);
        if (keys.length > 0) this.keys = keys;
      } catch (error) {
        this.options.onProblem?.(error);
      }
    }
    return this.keys;
  }
}

const readKeys = async (file: string, now: number): Promise<readonly HeldKey[]> => {
  const files = inUse(await filesOf(file), now);
  const keys = await Promise.all(
    files.map(async (one) => ({ ...one, key: await loadSigningKey(one.file) })),
  );
  return keys.flatMap(({ key, ...one }) => (key === null ? [] : [{ ...one, key }]));
};

/**
 * Opens the ring that begins at `file`; the first key is made there when there is none at all. Throws when
 * a key is readable by others or is no Ed25519 key.
 */
export const openKeyRing = async (file: string, options: KeyRingOptions): Promise<KeyRing> => {
  const known = await filesOf(file).catch(() => []);
  if (known.length === 0) await loadOrCreateSigningKey(file);
  return new FileKeyRing(file, await readKeys(file, options.nowSeconds()), options);
};

export interface Rotation {
  readonly file: string;
  readonly signsFrom: number;
  /** Files of keys that nothing they signed can need any more: taken away. */
  readonly removed: readonly string[];
}

/**
 * Adds a key that takes over at `signsFrom`: seconds since 1970. Give it {@link leadSeconds}, so that all
 * who publish the ring have it before anything is signed with it.
 */
export const rotateKey = async (
  file: string,
  { now, signsFrom }: { readonly now: number; readonly signsFrom: number },
): Promise<Rotation> => {
  const made = `${file}${suffixAt(signsFrom)}`;
  await loadOrCreateSigningKey(made);
  const files = await filesOf(file);
  const wanted = new Set(inUse(files, now));
  const removed = files.filter((one) => !wanted.has(one)).map((one) => one.file);
  await Promise.all(removed.map((one) => unlink(one)));
  return { file: made, signsFrom, removed };
};
