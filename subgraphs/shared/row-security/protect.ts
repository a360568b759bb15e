import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { Agency } from '../../../schema/principal/agency.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import { callerFunctionStatements, madeByRowSecurity } from './caller-functions.js';
import type { Report } from './report.js';
import { rowPredicates, type RowPredicates } from './row-predicate.js';
import type { RowRules } from './row-rule.js';

/** Who may read and write what of one agency's database. */
export interface Protection {
  readonly owner: Agency;
  readonly rows: RowRules;
  readonly reports: readonly Report[];
}

const policies = (
  table: string,
  { read, add, change, remove }: RowPredicates,
): readonly string[] => {
  const policy = (name: string, clause: string): string =>
    `create policy ${name} on ${id(table)} for ${clause}`;
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

/** Policies of every table that has a rule, by table. */
const policiesOf = ({ rows }: Protection): ReadonlyMap<string, readonly string[]> => {
  const all = { ...history, ...rows };
  const tables = Object.entries(all);
  return new Map(
    tables.map(([table, rule]) => [table, policies(table, rowPredicates(table, rule))]),
  );
};

/** The fourth wall as it would be built now; kept in the database, so that it is built once. */
export const protectionHash = (protection: Protection): string =>
  createHash('sha256')
    .update([...policiesOf(protection).values()].flat().join(';'))
    .update(callerFunctionStatements(protection.owner, protection.rows).join(';'))
    .update(protection.reports.map(({ definition }) => definition).join(';'))
    .digest('hex');

const hashIn = /^row security (\w+)$/;

/** The hash of the wall that stands. Null when there is none. */
export const standingProtection = async ({ manager }: QueryRunner): Promise<string | null> => {
  const [row] = await manager.query<readonly { said: string | null }[]>(
    `select obj_description(current_schema::regnamespace, 'pg_namespace') as said`,
  );
  return hashIn.exec(row?.said ?? '')?.[1] ?? null;
};

/** Something done to each function that an earlier build made. */
const eachFunction = (statement: string): string => `
    for made in select oid::regprocedure as signature from pg_proc
        where pronamespace = current_schema::regnamespace
          and obj_description(oid, 'pg_proc') = ${literal(madeByRowSecurity)} loop
      execute format(${literal(statement)}, made.signature);
    end loop;`;

/** What our policies are called on every table; any other is somebody else's and is left alone. */
const names = ['read', 'add', 'change', 'remove'].map(literal).join(', ');

const takeDown = `
  do $wall$ declare made record; begin
    for made in select policyname, tablename from pg_policies
        where schemaname = current_schema and policyname in (${names}) loop
      execute format('drop policy %I on %I', made.policyname, made.tablename);
    end loop;${eachFunction('drop function %s')}
  end $wall$`;

const grantFunctions = (roles: readonly string[]): string => `
  do $wall$ declare made record; begin
    ${eachFunction(`grant execute on function %s to ${roles.map(id).join(', ')}`)}
  end $wall$`;

/** Takes every policy and function of the wall away. Row-level security stays on: nobody but the owner reads. */
export const unprotect = async ({ manager }: QueryRunner): Promise<void> => {
  await manager.query(takeDown);
};

/** Which tables there are, and which roles the owner lets at them. */
const survey = async ({
  manager,
}: QueryRunner): Promise<{
  readonly tables: readonly string[];
  readonly roles: readonly string[];
}> => {
  const tables = await manager.query<readonly { name: string }[]>(
    `select relname as name from pg_class
      where relnamespace = current_schema::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  const roles = await manager.query<readonly { name: string }[]>(
    `select distinct pg_get_userbyid(acl.grantee) as name
      from pg_class, aclexplode(relacl) as acl
      where relnamespace = current_schema::regnamespace and acl.grantee not in (0, relowner)`,
  );
  return { tables: tables.map(({ name }) => name), roles: roles.map(({ name }) => name) };
};

/**
 * Builds the fourth wall anew: row-level security on every table, policies by the row rules, functions by
 * the reports. INVARIANT: a table without a rule has no policy, so nobody but its owner reads or writes it.
 * The owner itself is not bound (no `force`): migrations, seeds and reports run as the owner.
 * Run it in the transaction of the migrations.
 */
export const protect = async (queryRunner: QueryRunner, protection: Protection): Promise<void> => {
  const { tables, roles } = await survey(queryRunner);
  const policiesFor = policiesOf(protection);
  const statements = [
    takeDown,
    ...callerFunctionStatements(protection.owner, protection.rows),
    ...protection.reports.map(({ definition }) => definition),
    ...tables.map((table) => `alter table ${id(table)} enable row level security`),
    ...tables.flatMap((table) => policiesFor.get(table) ?? []),
    ...(roles.length > 0 ? [grantFunctions(roles)] : []),
    `comment on schema public is ${literal(`row security ${protectionHash(protection)}`)}`,
  ];
  await queryRunner.manager.query(statements.join(';\n'));
};
