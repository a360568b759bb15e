import { requestError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { mayReadAggregates } from '../../../schema/policy/may-read-aggregates.js';
import { modifiersOf } from '../../../schema/policy/modifiers.js';
import { mayUsePurpose } from '../../../schema/policy/role-purpose.js';
import {
  purposesOf,
  sharingColumn,
  type SharingCell,
} from '../../../schema/policy/sharing-table.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { VerifiedCaller } from '../../gateway-context.js';

/** Whom, and which purpose, a question about the agreement is about. */
export interface Subject {
  readonly agency: Agency;
  readonly purpose: AccessPurpose;
}

const notTheirs = (): Error => requestError(new Refusal('PURPOSE_NOT_AVAILABLE'));

const wrong = (argument: string): Error =>
  requestError(new Refusal('BAD_USER_INPUT', undefined, { argument }));

/**
 * The subject of a question: for those who audit, whatever they name; for anybody else their own agency,
 * and a purpose that a role of theirs may use. Throws PURPOSE_NOT_AVAILABLE or BAD_USER_INPUT.
 */
export const subjectOf = (
  { principal, purpose: own }: VerifiedCaller,
  asked: { readonly asAgency?: string | null; readonly purpose?: string | null },
): Subject => {
  const isAuditor = own !== null && mayReadAggregates(principal, own);
  const agency = agencies.find((known) => known === (asked.asAgency ?? principal.agency));
  if (!agency) throw wrong('asAgency');
  const purpose = purposesOf(agency).find((known) => known === (asked.purpose ?? own));
  if (!purpose) throw wrong('purpose');
  const isTheirs = agency === principal.agency && mayUsePurpose(agency, principal.roles, purpose);
  if (!isAuditor && !isTheirs) throw notTheirs();
  return { agency, purpose };
};

/** Columns asked for so far: the policies do not change while a process runs. */
const columns = new Map<string, readonly unknown[]>();

const answerOf = (cell: SharingCell): Readonly<Record<string, unknown>> => {
  const { decision, justified, named, justifiedAndNamed } = cell;
  return {
    owner: cell.owner,
    class: cell.dataClass,
    ...decision,
    modifiers: [...new Set(decision.policies.flatMap(modifiersOf))].sort(),
    whenJustified: justified?.level ?? null,
    whenNamed: named?.level ?? null,
    whenJustifiedAndNamed: justifiedAndNamed?.level ?? null,
  };
};

/** `Query.policy`: a column of SHARING.md, as the policies that run answer it. */
export const policyCells = ({ agency, purpose }: Subject): readonly unknown[] => {
  const key = `${agency} ${purpose}`;
  const column = columns.get(key) ?? sharingColumn(agency, purpose).map(answerOf);
  columns.set(key, column);
  return column;
};
