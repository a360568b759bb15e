import { LRUCache } from 'lru-cache';

import type { Agency } from '../principal/agency.js';
import { agreement } from './cedar/agreement.js';
import type { DataClass } from './data-class.js';
import { decide } from './decide.js';
import type { Level } from './level.js';
import type { Circumstances, Decision, RecordFacts } from './question.js';
import { rolesForPurpose } from './role-purpose.js';

/** All decisions of one owner under one set of circumstances, each made when first asked for. */
export interface DecisionVector {
  readonly owner: Agency;
  of(dataClass: DataClass): Decision;
  level(dataClass: DataClass): Level;
  /** The decisions about records of which this is known; the same vector when it changes nothing. */
  about(record: Partial<RecordFacts>): DecisionVector;
}

/** A vector whose decisions are another's, seen through `change`; so are those about its records. */
export const changedVector = (
  vector: DecisionVector,
  change: (of: DecisionVector['of']) => DecisionVector['of'],
): DecisionVector => {
  const of = change((dataClass) => vector.of(dataClass));
  return {
    owner: vector.owner,
    of,
    level: (dataClass) => of(dataClass).level,
    about: (record) => changedVector(vector.about(record), change),
  };
};

/** Real traffic has some hundreds of distinct circumstances; the bound stops invented ones from growing. */
const maxVectors = 10_000;

const recordFacts = [
  'isOwnService',
  'isOtherInvestigation',
  'isReviewDue',
  'isUnreleased',
] as const satisfies readonly (keyof RecordFacts)[];

const facts = [
  ...recordFacts,
  'isOutsideArea',
  'isRestricted',
  'isSixteen',
  'isRefusedByChild',
  'isConsentRefused',
] as const;

const vectors = new LRUCache<string, DecisionVector>({ max: maxVectors });

const lookups = { known: 0, made: 0 };

/** How many vectors this process was asked for: those that it had, and those that had to be made. */
export const decisionLookups = (): Readonly<typeof lookups> => lookups;

/** Who, which person and which child are not in the key, on purpose: decisions are about attributes. */
const keyOf = (
  { caller, purpose, relation, owner }: Circumstances,
  roles: readonly string[] = caller.roles,
): string =>
  [
    agreement().hash,
    owner,
    caller.agency,
    caller.kind,
    roles.toSorted().join('+'),
    caller.assurance,
    purpose,
    relation.kind,
    relation.named ?? '',
    relation.justified.toSorted().join('+'),
    ...facts.map((fact) => (relation[fact] ? 1 : 0)),
  ].join('|');

/** Roles as the policies tell them apart: all of which none speaks are alike, and those not for the purpose none. */
const rolesToldApart = ({ caller, purpose }: Circumstances): readonly string[] => {
  const usable = rolesForPurpose(caller.agency, caller.roles, purpose);
  return [...new Set(usable.map((role) => (agreement().singlesOut(role) ? role : 'any')))];
};

/** A vector outlives the request that made it, so it keeps nothing of the caller but attributes. */
const attributesOf = ({ caller, purpose, relation, owner }: Circumstances): Circumstances => {
  const { agency, kind, roles, assurance } = caller;
  return { caller: { agency, kind, roles, assurance }, purpose, relation, owner };
};

/** A digit a fact: left as it is, false or true. */
const changeOf = (record: Partial<RecordFacts>): number =>
  recordFacts.reduce((key, fact) => {
    const given = record[fact];
    return key * 3 + (given === undefined ? 0 : 1 + Number(given));
  }, 0);

const vectorOf = (circumstances: Circumstances): DecisionVector => {
  const decided = new Map<DataClass, Decision>();
  const neighbours = new Map<number, DecisionVector>();
  const of = (dataClass: DataClass): Decision => {
    const known = decided.get(dataClass);
    if (known) return known;
    const decision = decide({ ...circumstances, dataClass });
    if (decision.reason !== 'DECISION_FAILED') decided.set(dataClass, decision);
    return decision;
  };
  const { relation, owner } = circumstances;
  return {
    owner,
    of,
    level: (dataClass) => of(dataClass).level,
    about: (record) => {
      const change = changeOf(record);
      const known = neighbours.get(change);
      if (known) {
        lookups.known += 1;
        return known;
      }
      const made = decisionVector({ ...circumstances, relation: { ...relation, ...record } });
      neighbours.set(change, made);
      return made;
    },
  };
};

/**
 * The vector of these circumstances: the same object while it is in use, and for every role of which no
 * policy speaks. Take it once per request, owner and relation; a lookup in it is then the read of a map. A
 * failed decision is not kept.
 */
export const decisionVector = (circumstances: Circumstances): DecisionVector => {
  const key = keyOf(circumstances);
  const known = vectors.get(key);
  if (known) {
    lookups.known += 1;
    return known;
  }
  lookups.made += 1;
  const alike = keyOf(circumstances, rolesToldApart(circumstances));
  const made = vectors.get(alike) ?? vectorOf(attributesOf(circumstances));
  vectors.set(key, made);
  vectors.set(alike, made);
  return made;
};
