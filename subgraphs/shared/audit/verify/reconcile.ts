import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { operatorsIssuer } from './operators-issuer.js';

const noted = z.object({ at: z.string(), requestId: z.string(), owner: z.enum(agencies) });

/** Calls that an owner has on record beyond those that the gateway made. */
export interface Unexplained {
  readonly owner: Agency;
  readonly requestId: string;
  /** How many the owner recorded. */
  readonly calls: number;
  /** How many the gateway noted. */
  readonly asked: number;
  readonly subject: string;
  readonly firstAt: Instant;
}

export interface Reconciled {
  readonly owner: Agency;
  /** The owner role's. */
  readonly manager: Pick<EntityManager, 'query'>;
  /** The gateway's request log as it is now: a line of JSON a call. */
  readonly readLog: () => string;
}

/** A line that was cut short by a crash is no call. */
const linesOf = (log: string): readonly z.infer<typeof noted>[] =>
  log.split('\n').flatMap((line) => {
    try {
      return [noted.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });

/**
 * A pass is asked for with a token alone, and discloses no record: the gateway notes none. Nor does it of an owner
 * who looks at its own log, or acts on what was told to it.
 */
const CALLS = `select request_id as "requestId", count(distinct call_id)::int as calls,
    min(subject) as subject, min(at)::text as "firstAt"
  from audit_record where at >= $1::timestamptz and kind not in ('PASS', 'EVENT') and issuer <> '${operatorsIssuer}' group by request_id order by min(at)`;

/**
 * Holds an owner's log against the gateway's, from the gateway's first line on: whoever asked the owner
 * without the gateway, or again with a context that was the gateway's, shows up. Calls that the gateway
 * noted and the owner never had (it was down) are nothing to explain. The gateway notes a call before it makes
 * it: its log is read after the owner's, or a call made between the two would look like one past the gateway.
 */
export const reconcile = async ({
  owner,
  manager,
  readLog,
}: Reconciled): Promise<readonly Unexplained[]> => {
  const since = linesOf(readLog())[0]?.at ?? '-infinity';
  const rows: readonly Omit<Unexplained, 'owner' | 'asked'>[] = await manager.query(CALLS, [since]);
  const asked = new Map<string, number>();
  for (const { requestId, owner: of } of linesOf(readLog())) {
    if (of === owner) asked.set(requestId, (asked.get(requestId) ?? 0) + 1);
  }
  return rows
    .map((row) => ({ ...row, owner, asked: asked.get(row.requestId) ?? 0 }))
    .filter((row) => row.calls > row.asked);
};
