/** Letters of two words that match: equal, and not further apart than half the longer word. */
const matchesOf = (a: string, b: string): { readonly ofA: string; readonly ofB: string } => {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA = Array.from(a).filter((letter, at) => {
    for (let place = Math.max(0, at - reach); place <= at + reach && place < b.length; place += 1) {
      if (b[place] !== letter || taken.has(place)) continue;
      taken.add(place);
      return true;
    }
    return false;
  });
  return {
    ofA: ofA.join(''),
    ofB: Array.from(b)
      .filter((_, at) => taken.has(at))
      .join(''),
  };
};

const commonStart = (a: string, b: string): number => {
  let length = 0;
  while (length < 4 && length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/**
 * Jaro–Winkler likeness of two words, 0 to 1 (Winkler 1990): letters in common and in order, a common start
 * of up to four counts more. Symmetric.
 */
export const likeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const { ofA, ofB } = matchesOf(a, b);
  const common = ofA.length;
  if (common === 0) return 0;
  const crossed = Array.from(ofA).filter((letter, at) => letter !== ofB[at]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - crossed) / common) / 3;
  return jaro + commonStart(a, b) * 0.1 * (1 - jaro);
};

/** Above it two names may be one name written twice, and below it twins' first names differ. */
export const LIKE = 0.9;

/** How many digits of two days differ, as they are written; and 1 where day and month changed places. */
export const editsBetween = (a: string, b: string): number => {
  const [year = '', month = '', day = ''] = a.split('-');
  if (b === [year, day, month].join('-') && a !== b) return 1;
  return Array.from(a).filter((digit, at) => digit !== b[at]).length;
};
