import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

interface Entry<T> {
  readonly value: T;
  readonly expiresAt: number;
}

/** SHA-256 of a text, base64url, as the `ath` claim writes it (RFC 9449 §4.2). */
export const sha256Of = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('base64url');

/**
 * Remembers what a signed text was found to say, until that text expires.
 * INVARIANT: keyed by SHA-256, so that a heap dump of the cache holds no token; bounded, so that a
 * stream of fresh tokens costs memory only up to `max` entries.
 */
export class UntilExpiry<T> {
  readonly #entries: LRUCache<string, Entry<T>>;
  readonly #nowSeconds: () => number;

  constructor(max: number, nowSeconds: () => number) {
    this.#entries = new LRUCache({ max });
    this.#nowSeconds = nowSeconds;
  }

  /** What was remembered for the text, if it lives at least `leftSeconds` longer; else undefined. */
  get(text: string, leftSeconds = 1): T | undefined {
    const entry = this.#entries.get(sha256Of(text));
    if (entry === undefined) return undefined;
    return entry.expiresAt - this.#nowSeconds() >= leftSeconds ? entry.value : undefined;
  }

  /** `expiresAt`: seconds since 1970, real time. */
  set(text: string, value: T, expiresAt: number): void {
    this.#entries.set(sha256Of(text), { value, expiresAt });
  }
}
