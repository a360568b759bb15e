/** `npm run attacks -- --long` runs everything on everything; a run of all tests, what is worth its seconds. */
export const isLong = process.env.ATTACKS === 'long';

/** `--part 2/4`: every fourth of whoever asks, from the second. Everything where no part is named. */
const [, part = '1', parts = '1'] = /^(\d+)\/(\d+)$/.exec(process.env.ATTACKS_PART ?? '') ?? [];

/** A long run is hours on a small machine: parts of it can run on different days, or side by side. */
export const inParts = Number(parts);

/** Which part this is, from 0: generated cases are others in each. */
export const thisPart = Number(part) - 1;

export const ofThisPart = <Item>(items: readonly Item[]): readonly Item[] =>
  items.filter((_, at) => at % inParts === thisPart);
