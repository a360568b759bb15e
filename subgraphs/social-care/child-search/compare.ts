import { editsBetween, LIKE, likeness } from './likeness.js';
import type {
  Agreement,
  ComparedField,
  FieldComparison,
  MatchConfidence,
} from './child-candidate.type.js';

/** Whom the caller looks for, in one spelling: lower case, postcodes without spaces. Null: not given. */
export interface Sought {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly dateOfBirth: string | null;
  readonly sex: string | null;
  readonly postcode: string | null;
  readonly nhsNumber: string | null;
  readonly upn: string | null;
}

/** What the index has, in the same spelling. It is compared and forgotten. */
export interface Held extends Omit<Sought, 'postcode' | 'nhsNumber' | 'upn'> {
  readonly postcodes: readonly string[];
  readonly hasNhsNumber: boolean;
  readonly hasUpn: boolean;
}

export interface Comparison {
  readonly comparisons: readonly Readonly<FieldComparison>[];
  readonly possibleTwins: boolean;
  readonly confidence: MatchConfidence;
  /** For the order of candidates only; never shown. */
  readonly weight: number;
}

type Agreements = Readonly<Record<ComparedField, Agreement>>;

const compared = (
  sought: string | null,
  held: string | null,
  isSimilar: (a: string, b: string) => boolean,
): Agreement => {
  if (sought === null) return 'NOT_GIVEN';
  if (held === null) return 'NOT_HELD';
  if (sought === held) return 'AGREES';
  return isSimilar(sought, held) ? 'SIMILAR' : 'DIFFERS';
};

const likeNames = (a: string, b: string): boolean => likeness(a, b) >= LIKE;
const never = (): boolean => false;
const sameDistrict = (a: string, b: string): boolean => a.slice(0, -3) === b.slice(0, -3);

const postcode = (sought: string | null, held: readonly string[]): Agreement => {
  const each = held.map((one) => compared(sought, one, sameDistrict));
  if (each.length === 0) return compared(sought, null, never);
  const order: readonly Agreement[] = ['NOT_GIVEN', 'AGREES', 'SIMILAR'];
  return order.find((agreement) => each.includes(agreement)) ?? 'DIFFERS';
};

const number = (sought: string | null, agrees: boolean): Agreement => {
  if (sought === null) return 'NOT_GIVEN';
  return agrees ? 'AGREES' : 'DIFFERS';
};

const agreements = (sought: Sought, held: Held): Agreements => ({
  GIVEN_NAME: compared(sought.givenName, held.givenName, likeNames),
  FAMILY_NAME: compared(sought.familyName, held.familyName, likeNames),
  DATE_OF_BIRTH: compared(sought.dateOfBirth, held.dateOfBirth, (a, b) => editsBetween(a, b) === 1),
  SEX: compared(sought.sex, held.sex, never),
  POSTCODE: postcode(sought.postcode, held.postcodes),
  NHS_NUMBER: number(sought.nhsNumber, held.hasNhsNumber),
  UPN: number(sought.upn, held.hasUpn),
});

/**
 * Weights as the Ministry of Justice matches people (hmpps-person-match, 2026), where it has one; for
 * likeness of names, one name of two and a postcode of the same district they are assumed.
 */
const weights = {
  fullName: 17.1,
  likeName: 9,
  otherName: -7.9,
  birthday: { AGREES: 13.9, SIMILAR: 3.3, DIFFERS: -8.6 },
  postcode: { AGREES: 5.3, SIMILAR: 1, DIFFERS: 0 },
} as const;

/** From here on a person looks at it, and from there on it is likely; nobody is ever joined by it. */
const REVIEW = 14;
const HIGH = 20;

const weightIn = (
  table: Readonly<Record<'AGREES' | 'SIMILAR' | 'DIFFERS', number>>,
  agreement: Agreement,
): number => (agreement in table ? table[agreement as keyof typeof table] : 0);

const nameWeight = ({ GIVEN_NAME: given, FAMILY_NAME: family }: Agreements): number => {
  if (given === 'DIFFERS' || family === 'DIFFERS') return weights.otherName;
  return given === 'AGREES' && family === 'AGREES' ? weights.fullName : weights.likeName;
};

const weigh = (of: Agreements): number =>
  nameWeight(of) +
  weightIn(weights.birthday, of.DATE_OF_BIRTH) +
  weightIn(weights.postcode, of.POSTCODE);

const hasNumber = (of: Agreements): boolean => of.NHS_NUMBER === 'AGREES' || of.UPN === 'AGREES';

/**
 * The rule of twins (hmpps-person-match): family name, birthday and home agree, the first names do not, and
 * no number says that it is one child. Where no postcode was given the home may be the same.
 */
const mayBeTwins = (of: Agreements): boolean =>
  of.FAMILY_NAME === 'AGREES' &&
  of.DATE_OF_BIRTH === 'AGREES' &&
  of.GIVEN_NAME === 'DIFFERS' &&
  (of.POSTCODE === 'AGREES' || of.POSTCODE === 'NOT_GIVEN') &&
  !hasNumber(of);

const confidenceOf = (of: Agreements, weight: number): MatchConfidence | null => {
  if (mayBeTwins(of)) return 'LOW';
  if (hasNumber(of)) return weight >= REVIEW ? 'VERIFIED' : 'REVIEW';
  if (weight < REVIEW) return null;
  return weight >= HIGH ? 'HIGH' : 'REVIEW';
};

/** How a child of the index compares with whom is sought; null when it is nobody to look at. Pure. */
export const compare = (sought: Sought, held: Held): Comparison | null => {
  const of = agreements(sought, held);
  const weight = weigh(of);
  const confidence = confidenceOf(of, weight);
  if (confidence === null) return null;
  const comparisons = Object.entries(of).map(([field, agreement]) => ({
    field: field as ComparedField,
    agreement,
  }));
  return { comparisons, possibleTwins: mayBeTwins(of), confidence, weight };
};
