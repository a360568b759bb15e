import { createHash } from 'node:crypto';
import type { Agency } from '../../../schema/principal/agency.js';
import { identifier as id } from '../database/sql-quote.js';
import { callerFunctions } from './caller-functions.js';
import type { Report } from './report.js';
import { rowPredicates } from './row-predicate.js';
import type { RowRule, RowRules } from './row-rule.js';
import type { WallPart } from './wall-part.js';

/** Who may read and write what of one agency's database. */
export interface Protection {
  readonly owner: Agency;
  readonly rows: RowRules;
  readonly reports: readonly Report[];
}

const policies = (table: string, rule: RowRule): readonly WallPart[] => {
  const { read, add, change, remove } = rowPredicates(table, rule);
  const policy = (name: string, clause: string): WallPart => ({
    object: `policy ${name} on ${id(table)}`,
    statement: `create policy ${name} on ${id(table)} for ${clause}`,
  });
  return [
    ...(read === null ? [] : [policy('read', `select using (${read})`)]),
    ...(add === null ? [] : [policy('add', `insert with check (${add})`)]),
    ...(change === null
      ? []
      : [policy('change', `update using (${change}) with check (${change})`)]),
    ...(remove === null ? [] : [policy('remove', `delete using (${remove})`)]),
  ];
};

/** History of the migrations: nothing about anybody. */
const history: RowRules = { migrations: { kind: 'reference', readBy: 'everybody' } };

/** In an order in which they can be made. */
export const functionsOf = ({ owner, rows, reports }: Protection): readonly WallPart[] => [
  ...callerFunctions(owner, rows),
  ...reports.map(({ made }) => made),
];

/** Policies of every table that has a rule, by table. */
export const policiesOf = ({ rows }: Protection): ReadonlyMap<string, readonly WallPart[]> =>
  new Map(
    Object.entries({ ...history, ...rows }).map(([table, rule]) => [table, policies(table, rule)]),
  );

/** The fourth wall as it would be built now; kept in the database, so that it is built once. */
export const protectionHash = (protection: Protection): string =>
  createHash('sha256')
    .update(
      [...functionsOf(protection), ...[...policiesOf(protection).values()].flat()]
        .map(({ statement }) => statement)
        .join(';'),
    )
    .digest('hex');
