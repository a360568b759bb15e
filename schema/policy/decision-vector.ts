import { LRUCache } from 'lru-cache';

import type { Agency } from '../principal/agency.js';
import type { DataClass } from './data-class.js';
import { decide } from './decide.js';
import { agreement } from './engine.js';
import type { Level } from './level.js';
import type { Circumstances, Decision } from './question.js';

/** All decisions of one owner under one set of circumstances, each made when first asked for. */
export interface DecisionVector {
  readonly owner: Agency;
  of(dataClass: DataClass): Decision;
  level(dataClass: DataClass): Level;
}

/** Real traffic has some hundreds of distinct circumstances; the bound stops invented ones from growing. */
const maxVectors = 10_000;

const vectors = new LRUCache<string, DecisionVector>({ max: maxVectors });

/** Who, which person and which child are not in the key, on purpose: decisions are about attributes. */
const keyOf = ({ caller, purpose, relation, owner }: Circumstances): string =>
  [
    agreement().hash,
    owner,
    caller.agency,
    caller.kind,
    caller.roles.toSorted().join('+'),
    caller.assurance,
    purpose,
    relation.kind,
    relation.named ?? '',
    relation.justified.toSorted().join('+'),
    relation.isOwnService,
    relation.isOtherInvestigation,
  ].join('|');

const vectorOf = (circumstances: Circumstances): DecisionVector => {
  const decided = new Map<DataClass, Decision>();
  const of = (dataClass: DataClass): Decision => {
    const known = decided.get(dataClass);
    if (known) return known;
    const decision = decide({ ...circumstances, dataClass });
    if (decision.reason !== 'DECISION_FAILED') decided.set(dataClass, decision);
    return decision;
  };
  return { owner: circumstances.owner, of, level: (dataClass) => of(dataClass).level };
};

/**
 * The vector of these circumstances: the same object while it is in use. Take it once per request, owner
 * and relation; a lookup in it is then the read of a map. A failed decision is not kept.
 */
export const decisionVector = (circumstances: Circumstances): DecisionVector => {
  const key = keyOf(circumstances);
  const known = vectors.get(key);
  if (known) return known;
  const made = vectorOf(circumstances);
  vectors.set(key, made);
  return made;
};

/** Loads Cedar, parses the policies and makes one decision. Throws when the policies are not sound. */
export const warmDecisions = (): void => {
  decide({
    caller: { agency: 'POLICE', kind: 'person', roles: ['MASH_PRACTITIONER'], assurance: 1 },
    purpose: 'MASH_SCREENING',
    relation: {
      kind: 'SELF',
      named: null,
      justified: [],
      isOwnService: false,
      isOtherInvestigation: false,
    },
    owner: 'POLICE',
    dataClass: 'CRIME',
  });
};
