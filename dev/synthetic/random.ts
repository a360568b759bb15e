import { createHash } from 'node:crypto';

/** A seeded source of chance. Each named stream is its own sequence: see `openStream`. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly whole: (min: number, max: number) => number;
  /** True with this chance. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** A copy in another order (Fisher–Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
}

/**
 * The stream of this name. Names keep kinds of record apart, so that adding one never reshuffles
 * another: `openStream(seed, 'custody:17')`.
 */
export const openStream = (seed: string, name: string): Random => {
  const next = mulberry32(hash32(`${seed}/${name}`));
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const shuffle = <T>(items: readonly T[]): T[] => {
    const copy = [...items];
    copy.forEach((item, from) => {
      const to = whole(from, copy.length - 1);
      copy[from] = copy[to] ?? item;
      copy[to] = item;
    });
    return copy;
  };
  const pick = <T>(from: readonly T[]): T => {
    const item = from[whole(0, from.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return { next, whole, chance: (probability) => next() < probability, pick, shuffle };
};

/** UUID text (version 8: custom hash) of a dataset, a kind and a key: the same on every run. */
export const hashedId = (dataset: string, kind: string, key: string | number): string => {
  const hex = createHash('sha1').update(`${dataset}|${kind}|${key}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
};

/** FNV-1a, 32 bits. */
const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
};

const mulberry32 = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
