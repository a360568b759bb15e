/** What an answer is worth, held against the one that was given while everybody was there. */
import { isDeepStrictEqual } from 'node:util';

export interface Told {
  readonly data: unknown;
  readonly errors: readonly ToldError[];
}

interface ToldError {
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string };
}

/**
 * RIGHT: the same. PARTIAL: what is missing is said to be, and the rest is the same. REFUSED: nothing, and a
 * code that says to come back. WRONG: anything else.
 */
export type Verdict = 'RIGHT' | 'PARTIAL' | 'REFUSED' | 'WRONG';

type Path = readonly (string | number)[];

/** When it was asked, and under which request's id: no two answers have them the same. */
const ownOfEachAnswer: ReadonlySet<string> = new Set(['checkedAt', 'auditRef']);

/** What is no JSON is right for nobody. */
export const readTold = (text: string): Told => {
  try {
    const read: unknown = JSON.parse(text, (key, value: unknown) =>
      ownOfEachAnswer.has(key) ? null : value,
    );
    const { data = null, errors = [] } = read as Partial<Told>;
    return { data, errors };
  } catch {
    return { data: text, errors: [] };
  }
};

/** Computed from all parts of a child: they say themselves what they lack (test/faults/source-down.test.ts). */
const derived: ReadonlySet<string> = new Set(
  ['sources', 'indicators', 'chronology'].map((field) => `child.${field}`),
);

const codeOf = ({ extensions }: ToldError): string => extensions?.code ?? '';

/** Either is at, above or below the other. */
const meet = (one: Path, other: Path): boolean =>
  one.slice(0, other.length).every((step, at) => step === other[at]);

/** Whether an answer is the right one but for parts that are said to be unavailable. */
const isPartOf = (
  answer: unknown,
  right: unknown,
  path: Path,
  missing: readonly Path[],
): boolean => {
  if (derived.has(path.join('.')) || isDeepStrictEqual(answer, right)) return true;
  if (answer === null) return missing.some((one) => meet(one, path));
  if (typeof answer !== 'object' || typeof right !== 'object' || right === null) return false;
  const [keys, wanted] = [Object.keys(answer), Object.keys(right)];
  if (Array.isArray(answer) !== Array.isArray(right) || !isDeepStrictEqual(keys, wanted))
    return false;
  const [parts, rights] = [Object.values(answer), Object.values(right)];
  return keys.every((key, at) => isPartOf(parts[at], rights[at], [...path, key], missing));
};

const sorted = (errors: readonly ToldError[]): readonly string[] =>
  errors.map((error) => JSON.stringify(error)).sort();

const comeBack: ReadonlySet<string> = new Set(['SOURCE_UNAVAILABLE', 'LIMIT_EXCEEDED']);

export const judge = (answer: Told, right: Told): Verdict => {
  const { data, errors } = answer;
  const isSame = isDeepStrictEqual([data, sorted(errors)], [right.data, sorted(right.errors)]);
  if (isSame) return 'RIGHT';
  if (data === null) {
    return errors.length > 0 && errors.every((error) => comeBack.has(codeOf(error)))
      ? 'REFUSED'
      : 'WRONG';
  }
  const missing = errors.filter((error) => codeOf(error) === 'SOURCE_UNAVAILABLE');
  const others = errors.filter((error) => codeOf(error) !== 'SOURCE_UNAVAILABLE');
  const known = new Set(sorted(right.errors));
  const isMarked = missing.length > 0 && sorted(others).every((error) => known.has(error));
  const paths = missing.map(({ path = [] }) => path.map(String));
  return isMarked && isPartOf(data, right.data, [], paths) ? 'PARTIAL' : 'WRONG';
};
