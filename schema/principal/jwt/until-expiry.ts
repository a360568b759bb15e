import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What is so for a while. */
export interface Lasting<T> {
  readonly value: T;
  /** Seconds since 1970, real time. */
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
  readonly #entries: LRUCache<string, Lasting<T>>;
  readonly #nowSeconds: () => number;

  constructor(max: number, nowSeconds: () => number) {
    this.#entries = new LRUCache({ max });
    this.#nowSeconds = nowSeconds;
  }

  /**
   * What was remembered of the text, if it lives at least `leftSeconds` longer; else what `find` finds, remembered from
   * then on. Throws what `find` throws, which is not remembered.
   */
  async of(text: string, find: () => Promise<Lasting<T>>, leftSeconds = 1): Promise<T> {
    const key = sha256Of(text);
    const known = this.#entries.get(key);
    if (known && known.expiresAt - this.#nowSeconds() >= leftSeconds) return known.value;
    const found = await find();
    this.#entries.set(key, found);
    return found.value;
  }
}
