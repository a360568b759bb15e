import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { agreement } from '../../../../schema/policy/cedar/agreement.js';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { auditColumns, auditRow } from '../audit-log.js';
import { operatorsIssuer } from './operators-issuer.js';

/** What an owner has on record of one request: never a value, nor why something was justified. */
export interface FoundRecord {
  readonly at: Instant;
  readonly kind: string;
  readonly agency: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly purpose: string | null;
  readonly episode: string | null;
  readonly childId: string | null;
  readonly operation: string | null;
  readonly refusal: string | null;
  readonly disclosed: readonly string[];
  readonly withheld: readonly string[];
}

export interface Look {
  readonly owner: Agency;
  /** Who looks, as the machine knows them. */
  readonly operator: string;
  readonly now: Instant;
}

const FIND = `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, kind, agency, subject,
    roles, purpose, episode, child_id as "childId", operation, refusal,
    array(select jsonb_object_keys(disclosed) order by 1) as disclosed,
    array(select jsonb_object_keys(withheld) order by 1) as withheld
  from audit_record where request_id = $1 order by id`;

const columns = auditColumns.join(', ');

const RECORD = `insert into audit_record (${columns})
  select ${columns} from jsonb_populate_recordset(null::audit_record, $1::jsonb)`;

/** Reading the log is itself on the log: a row for each child who is in what was found. */
const recordLook = async (
  found: readonly FoundRecord[],
  { owner, operator, now }: Look,
  manager: Pick<EntityManager, 'query'>,
): Promise<void> => {
  const call = {
    ...{ kind: 'READ' as const, refusal: null, callId: randomUUID(), requestId: randomUUID() },
    ...{ issuer: operatorsIssuer, subject: operator, agency: owner, callerKind: 'person' as const },
    ...{ roles: [], purpose: 'AUDIT' as const, episode: null, operationHash: null, domainAt: now },
    ...{ operation: 'childview audit find', policyHash: agreement().hash },
    ...{ justified: [], justification: null },
  };
  const children = new Set(found.map(({ childId }) => childId));
  const rows = [...(children.size > 0 ? children : [null])].map((childId) =>
    auditRow(call, { childId, disclosed: {}, withheld: {}, lawfulBasis: [] }),
  );
  await manager.query(RECORD, [JSON.stringify(rows)]);
};

/**
 * What an owner has on record under a request id, as an `auditRef` names it; that it was looked up is on record
 * before it is told. The owner role's connection.
 */
export const findRecords = async (
  requestId: string,
  look: Look,
  manager: Pick<EntityManager, 'query'>,
): Promise<readonly FoundRecord[]> => {
  const found: readonly FoundRecord[] = await manager.query(FIND, [requestId]);
  await recordLook(found, look, manager);
  return found;
};
