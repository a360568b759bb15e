/** Held here because a look-up of a global is slow inside a test's VM context, and there are millions. */
const { imul, floor } = Math;

/**
 * A seeded source of chance. Each named stream is its own sequence, so that adding one kind of
 * record never reshuffles another: `openStream(seed, 'custody:17')`.
 */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return min + floor(this.next() * (max - min + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const item = from[this.whole(0, from.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** A copy in another order (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items];
    copy.forEach((item, from) => {
      const to = this.whole(from, copy.length - 1);
      copy[from] = copy[to] ?? item;
      copy[to] = item;
    });
    return copy;
  }
}

export const openStream = (seed: string, name: string): Random =>
  new Random(hash128(`${seed}/${name}`)[0]);

/**
 * Whether something holds of a record, drawn from its id alone: what is added to a dataset so reshuffles nothing.
 * @param at which of the eight last hexadecimal digits to begin with: one draw, another for another question
 */
export const holdsOf = (id: string, likely: number, at: 0 | 2 | 4 = 0): boolean =>
  Number.parseInt(id.slice(-8 + at, -4 + at || undefined), 16) / 0x10000 < likely;

/** UUID text (version 8: custom hash) of a dataset, a kind and a key: the same on every run. */
export const hashedId = (dataset: string, kind: string, key: string | number): string => {
  const [a, b, c, d] = hash128(`${dataset}|${kind}|${String(key)}`);
  const words = [a, (b & 0xffff0fff) | 0x8000, (c & 0x3fffffff) | 0x80000000, d];
  let nibble = 0;
  for (const word of words) {
    for (let shift = 28; shift >= 0; shift -= 4) {
      uuidText[uuidPlaces[nibble] ?? 0] = hexDigits.charCodeAt((word >>> shift) & 15);
      nibble += 1;
    }
  }
  return uuidText.toString('latin1');
};

const hexDigits = '0123456789abcdef';
/** Reused: building the text byte by byte is four times as fast as joining padded numbers. */
const uuidText = Buffer.from('00000000-0000-0000-0000-000000000000', 'latin1');
const uuidPlaces = [...uuidText.keys()].filter((place) => uuidText[place] !== 45);

/**
 * 128 bits in four words (cyrb128, public domain). Not for secrets: it only has to be the same
 * everywhere and to tell some ten thousand keys apart, which a test checks. A cryptographic hash
 * cost a third of the whole generation.
 */
const hash128 = (text: string): [number, number, number, number] => {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ imul(h1 ^ code, 597399067);
    h2 = h3 ^ imul(h2 ^ code, 2869860233);
    h3 = h4 ^ imul(h3 ^ code, 951274213);
    h4 = h1 ^ imul(h4 ^ code, 2716044179);
  }
  h1 = imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = imul(h2 ^ (h4 >>> 19), 2716044179);
  const all = h1 ^ h2 ^ h3 ^ h4;
  return [all >>> 0, (h2 ^ all) >>> 0, (h3 ^ all) >>> 0, (h4 ^ all) >>> 0];
};
