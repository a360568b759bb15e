import type { DataClass } from '../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { holdings } from '../../../schema/policy/holdings.js';
import { reaches } from '../../../schema/policy/level.js';
import { rolesForPurpose } from '../../../schema/policy/role-purpose.js';
import { dayOf } from '../../../schema/time/instant.js';
import type { SessionSettings } from '../database/read-transaction.js';
import type { SubgraphContext } from './subgraph-context.js';

const classesByVector = new WeakMap<DecisionVector, readonly DataClass[]>();

/** The classes of which the caller may know that something is held. Vectors are few and live long. */
const classesReached = (vector: DecisionVector): readonly DataClass[] => {
  const known = classesByVector.get(vector);
  if (known) return known;
  const made = holdings[vector.owner].filter((held) => reaches(vector.level(held), 'PRESENCE'));
  classesByVector.set(vector, made);
  return made;
};

type Caller = Pick<
  SubgraphContext,
  'owner' | 'request' | 'authorityOfChild' | 'authorityAtRoot' | 'now'
>;

/** The children of whom each class is reached: `children_crime` and so on. */
type ChildrenByClass = ReadonlyMap<DataClass, readonly string[]>;

const childrenByClass = (
  { owner, request: { pass } }: Pick<Caller, 'owner' | 'request'>,
  authorityOf: (childId: string) => DecisionVector,
): ChildrenByClass => {
  const children = (pass?.children ?? []).map(
    ({ id }) => [id, classesReached(authorityOf(id))] as const,
  );
  const of = (held: DataClass): readonly string[] =>
    children.filter(([, classes]) => classes.includes(held)).map(([id]) => id);
  return new Map(holdings[owner].map((held) => [held, of(held)]));
};

const settingsOf = (group: string, children: ChildrenByClass): SessionSettings =>
  Object.fromEntries(
    [...children].map(([held, ids]) => [`${group}_${held.toLowerCase()}`, ids.join(',')]),
  );

/** The roles that the owner's own staff act in: a record of theirs is known by who made it. */
const servicesOf = ({ owner, request: { principal, purpose } }: Caller): string => {
  if (purpose === null || principal.agency !== owner) return '';
  return rolesForPurpose(principal.agency, principal.roles, purpose).join(',');
};

const ofAnyService = (vector: DecisionVector): DecisionVector =>
  vector.about({ isOwnService: false });

/**
 * What the database is told of the caller, for the length of one transaction: row-level security asks
 * nothing else (`subgraphs/shared/row-security`). Absent or '' is nobody.
 */
export const sessionSettings = (caller: Caller): SessionSettings => {
  const { principal, purpose, pass, requestId, issuers = [principal.issuer] } = caller.request;
  const reached = childrenByClass(caller, (id) => ofAnyService(caller.authorityOfChild(id)));
  const ofService = childrenByClass(caller, (id) => caller.authorityOfChild(id));
  return {
    issuer: principal.issuer,
    // An issuer is a URL, and has no space.
    issuers: issuers.join(' '),
    subject: principal.subject,
    agency: principal.agency,
    purpose: purpose ?? '',
    children: pass ? pass.children.map(({ id }) => id).join(',') : '',
    classes: [...ofService].flatMap(([held, ids]) => (ids.length > 0 ? [held] : [])).join(','),
    ...settingsOf('children', reached),
    ...(caller.owner === 'HEALTH' ? settingsOf('service_children', ofService) : {}),
    services: servicesOf(caller),
    list_classes: classesReached(ofAnyService(caller.authorityAtRoot)).join(','),
    request_id: requestId,
    today: dayOf(caller.now),
  };
};
