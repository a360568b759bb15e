import { createHash } from 'node:crypto';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { AuditKey } from '../audit-key.js';

/** How far a chain has come: how many seals it has, and the last one. */
export interface ChainHead {
  readonly pos: number;
  readonly mac: Buffer;
}

const columns = [
  'id',
  'at',
  'domain_at',
  'call_id',
  'kind',
  'request_id',
  'issuer',
  'subject',
  'agency',
  'caller_kind',
  'roles',
  'purpose',
  'episode',
  'child_id',
  'disclosed',
  'withheld',
  'lawful_basis',
  'operation',
  'operation_hash',
  'record_id',
  'policy_hash',
  'justified',
  'justification',
];

/**
 * The text of a whole row that is sealed, in a session whose times are in UTC. INVARIANT: written here and not
 * in the database, so that who alters rows cannot alter what of them is looked at.
 */
export const sealedText = (row: string): string => {
  const named = columns.map((column) => `${row}.${column}::text`).join(', ');
  // Rows that were sealed before there were refusals have none, and keep their text.
  return `(case when ${row}.refusal is null then json_build_array(${named})
    else json_build_array(${named}, ${row}.refusal) end)::text`;
};

/** What is chained in place of a row, so that the chain can be followed when the row has gone. */
export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Where an owner's chain begins. */
export const chainStart = (owner: Agency, key: AuditKey): ChainHead => ({
  pos: 0,
  mac: key.mac(`childview audit chain of ${owner}`),
});

/** The next seal: of this place, on everything before it. */
export const sealAfter = (head: ChainHead, digest: Buffer, key: AuditKey): ChainHead => {
  const pos = head.pos + 1;
  return { pos, mac: key.mac(String(pos), '|', head.mac, digest) };
};
