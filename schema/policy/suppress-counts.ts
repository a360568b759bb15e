/**
 * M12, statistical disclosure control for what is grouped below the level of a force or area and shown
 * to another agency: a count of 1 to 4 could be recognised, and so could one that is left over when the
 * others are taken from their total (Government Statistical Service, disclosure control of tables).
 * The inspection's own published figures are not suppressed.
 */
const smallest = 1;
const largest = 4;

const isSmall = (count: number): boolean => count >= smallest && count <= largest;

/** Counts of the groups of one whole, in the order given; null stands for what is suppressed. */
export interface SuppressedCounts {
  readonly counts: readonly (number | null)[];
  /** Null when no group is left that would hide the small one from whoever knows the total. */
  readonly total: number | null;
}

/** Whether the hidden counts cannot be told from their sum: two or more of them, and a sum above {@link largest}. */
const isHiding = (hidden: readonly number[]): boolean =>
  hidden.length === 0 ||
  (hidden.length > 1 && hidden.reduce((sum, count) => sum + count, 0) > largest);

/**
 * Hides every count of 1 to 4, and then the smallest of the others until what is hidden cannot be
 * reckoned from the total. Zero is shown: it names nobody.
 */
export const suppressCounts = (counts: readonly number[]): SuppressedCounts => {
  const candidates = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count);
  const hidden = candidates.filter(({ count }) => isSmall(count));
  for (const next of candidates.slice(hidden.length)) {
    if (isHiding(hidden.map(({ count }) => count))) break;
    hidden.push(next);
  }
  const places = new Set(hidden.map(({ at }) => at));
  return {
    counts: counts.map((count, at) => (places.has(at) ? null : count)),
    total: isHiding(hidden.map(({ count }) => count))
      ? counts.reduce((sum, count) => sum + count, 0)
      : null,
  };
};

/** So many of so many; null stands for what is suppressed. */
export interface SuppressedPart {
  readonly part: number | null;
  readonly whole: number | null;
}

/** Hides a part of 1 to 4, one that leaves 1 to 4 over, and a whole of 1 to 4 with its part. */
export const suppressPart = (part: number, whole: number): SuppressedPart => {
  if (isSmall(whole)) return { part: null, whole: null };
  return { part: isSmall(part) || isSmall(whole - part) ? null : part, whole };
};

/** A figure that stands alone, of no whole that is shown. */
export const suppressCount = (count: number): number | null => (isSmall(count) ? null : count);
