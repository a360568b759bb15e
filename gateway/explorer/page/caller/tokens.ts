import { z } from 'zod';

const answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** A token is not used for its last minute: an answer takes time. */
const reserveMs = 60_000;

interface Kept {
  readonly token: Promise<string>;
  goodUntil: number;
}

/**
 * Access tokens of the demo people, in memory and nowhere else. `nowMs` is a clock that only goes forward.
 */
export class Tokens {
  readonly #kept = new Map<string, Kept>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Throws an Error, to be shown, when the development issuer gives none. */
  of(person: string): Promise<string> {
    const known = this.#kept.get(person);
    if (known && this.#nowMs() < known.goodUntil) return known.token;
    const kept: Kept = { goodUntil: Infinity, token: this.#ask(person, () => kept) };
    this.#kept.set(person, kept);
    kept.token.catch(() => this.#kept.delete(person));
    return kept.token;
  }

  async #ask(person: string, kept: () => Kept): Promise<string> {
    const response = await fetch('/explorer/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    const read = answer.safeParse(await response.json().catch(() => null));
    if (!read.success) throw new Error('The development issuer gives no token.');
    kept().goodUntil = this.#nowMs() + read.data.expires_in * 1_000 - reserveMs;
    return read.data.access_token;
  }
}
