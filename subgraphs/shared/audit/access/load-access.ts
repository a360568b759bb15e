import { Refusal } from '../../../../schema/errors/refusal.js';
import type { RawRow } from '../../database/hydrate.js';
import { sqlStatement } from '../../database/named-statement.js';
import { readRows } from '../../loader/read-rows.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import type { AccessEvent } from './access-event.type.js';

/** What a resolver hands to the type `AccessEvent`. */
export type AccessAnswer = { readonly [Field in keyof AccessEvent]: AccessEvent[Field] };

const statement = sqlStatement(
  'select * from audit_access_of($1::uuid, $2::timestamptz, $3::int)',
  [...['childId', 'before', 'atMost']],
);

const momentForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws Refusal BAD_USER_INPUT when it is no cursor of an access log. */
const momentOf = (cursor: string | null): string | null => {
  const at = cursor === null ? null : Buffer.from(cursor, 'base64url').toString();
  if (at !== null && !momentForm.test(at)) {
    throw new Refusal('BAD_USER_INPUT', '`after` is not a cursor of an access log.');
  }
  return at;
};

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const eventOf = (row: RawRow, { owner }: SubgraphContext): AccessAnswer => {
  const at = String(row.at);
  return {
    ...{ id: `${owner}-${String(row.id)}`, owner, at, kind: String(row.kind) },
    ...{ agency: String(row.agency), who: String(row.subject), roles: listOf(row.roles) },
    ...{ purpose: orNull(row.purpose), episode: orNull(row.episode) },
    refusal: orNull(row.refusal),
    ...{ disclosed: listOf(row.disclosed), withheld: listOf(row.withheld) },
    cursor: Buffer.from(at).toString('base64url'),
  };
};

export interface AccessQuestion {
  readonly childId: string;
  readonly atMost: number;
  /** Older than this cursor alone; null for the newest. */
  readonly after: string | null;
}

/** Who looked, the newest first; at most 200. Throws Refusal BAD_USER_INPUT. */
export const loadAccess = async (
  context: SubgraphContext,
  { childId, atMost, after }: AccessQuestion,
): Promise<readonly AccessAnswer[]> => {
  const before = momentOf(after);
  if (!uuid.test(childId)) return [];
  if (atMost < 1 || atMost > 200) {
    throw new Refusal('BAD_USER_INPUT', 'Between 1 and 200 entries can be read at once.');
  }
  const rows = await readRows(context, statement, { childId, before, atMost });
  return rows.map((row) => eventOf(row, context));
};
