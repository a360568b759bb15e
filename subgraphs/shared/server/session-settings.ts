import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { holdings } from '../../../schema/policy/holdings.js';
import { reaches } from '../../../schema/policy/level.js';
import { rolesForPurpose } from '../../../schema/policy/role-purpose.js';
import type { SessionSettings } from '../database/read-transaction.js';
import type { SubgraphContext } from './subgraph-context.js';

const classesByVector = new WeakMap<DecisionVector, string>();

/** The classes of which the caller may know that something is held. Vectors are few and live long. */
const classesReached = (vector: DecisionVector): string => {
  const known = classesByVector.get(vector);
  if (known !== undefined) return known;
  const classes = holdings[vector.owner].filter((held) => reaches(vector.level(held), 'PRESENCE'));
  const made = classes.join(',');
  classesByVector.set(vector, made);
  return made;
};

/** The same of children of whom different things are known: what any of them opens. */
const reachedOfAny = (vectors: readonly DecisionVector[]): string => {
  const [only] = vectors;
  if (only && vectors.length === 1) return classesReached(only);
  return [...new Set(vectors.flatMap((vector) => classesReached(vector).split(',')))].join(',');
};

type Caller = Pick<SubgraphContext, 'owner' | 'request' | 'authorities' | 'authorityAtRoot'>;

/** The roles that the owner's own staff act in: a record of theirs is known by who made it. */
const servicesOf = ({ owner, request: { principal, purpose } }: Caller): string => {
  if (purpose === null || principal.agency !== owner) return '';
  return rolesForPurpose(principal.agency, principal.roles, purpose).join(',');
};

/**
 * What the database is told of the caller, for the length of one transaction: row-level security asks
 * nothing else (`subgraphs/shared/row-security`). Absent or '' is nobody.
 */
export const sessionSettings = (caller: Caller): SessionSettings => {
  const { principal, purpose, pass, requestId } = caller.request;
  return {
    issuer: principal.issuer,
    subject: principal.subject,
    agency: principal.agency,
    purpose: purpose ?? '',
    children: pass ? pass.children.map(({ id }) => id).join(',') : '',
    classes: reachedOfAny(caller.authorities.map((of) => of.about({ isOwnService: false }))),
    service_classes: reachedOfAny(caller.authorities),
    services: servicesOf(caller),
    list_classes: classesReached(caller.authorityAtRoot.about({ isOwnService: false })),
    request_id: requestId,
  };
};
