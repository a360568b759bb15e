import type { QueryRunner } from 'typeorm';
import { identifier as id, literal } from '../database/sql-quote.js';
import { functionsOf, policiesOf, protectionHash, type Protection } from './wall.js';
import { commented, commentOf, madeByRowSecurity, objectIn, type WallPart } from './wall-part.js';

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
          and starts_with(obj_description(oid, 'pg_proc'), ${literal(madeByRowSecurity)}) loop
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

interface Survey {
  readonly tables: readonly { readonly name: string; readonly isBound: boolean }[];
  /** Which roles the owner lets at them. */
  readonly roles: readonly string[];
  /** Comments on the parts that stand; null on a policy where there is none. */
  readonly comments: readonly (string | null)[];
}

const survey = async ({ manager }: QueryRunner): Promise<Survey> => {
  const tables = await manager.query<readonly { name: string; isBound: boolean }[]>(
    `select relname as name, relrowsecurity as "isBound" from pg_class
      where relnamespace = current_schema::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  const roles = await manager.query<readonly { name: string }[]>(
    `select distinct pg_get_userbyid(acl.grantee) as name
      from pg_class, aclexplode(relacl) as acl
      where relnamespace = current_schema::regnamespace and acl.grantee not in (0, relowner)`,
  );
  const parts = await manager.query<readonly { said: string | null }[]>(
    `select obj_description(policy.oid, 'pg_policy') as said
      from pg_policy as policy join pg_class as class on class.oid = polrelid
      where relnamespace = current_schema::regnamespace and polname in (${names})
    union all select obj_description(oid, 'pg_proc') from pg_proc
      where pronamespace = current_schema::regnamespace
        and starts_with(obj_description(oid, 'pg_proc'), ${literal(madeByRowSecurity)})`,
  );
  const comments = parts.map(({ said }) => said);
  return { tables, roles: roles.map(({ name }) => name), comments };
};

/** What takes the wall from how it stands to how it is wanted, and touches nothing that is the same in both. */
const difference = (
  standing: readonly (string | null)[],
  functions: readonly WallPart[],
  wantedPolicies: readonly WallPart[],
): readonly string[] => {
  const all = [...functions, ...wantedPolicies];
  const objects = standing.map(objectIn);
  // An older build did not say what is what; nor does whoever makes a policy by hand.
  if (objects.includes(null)) {
    return [takeDown, ...all.flatMap((part) => [part.statement, commented(part)])];
  }
  const stands = new Set(standing);
  const isNew = (part: WallPart): boolean => !stands.has(commentOf(part));
  const make = (parts: readonly WallPart[]): readonly string[] =>
    parts.filter(isNew).flatMap((part) => [part.statement, commented(part)]);
  const same = new Set(all.filter((part) => !isNew(part)).map(({ object }) => object));
  const wanted = new Set(functions.map(({ object }) => object));
  const gone = objects.filter((object): object is string => object !== null && !same.has(object));
  const drop = (kind: string): readonly string[] =>
    gone
      .filter((object) => object.startsWith(kind) && !wanted.has(object))
      .map((object) => `drop ${object}`);
  // A function that is wanted otherwise is replaced where it is: policies lean on it.
  return [...drop('policy'), ...make(functions), ...drop('function'), ...make(wantedPolicies)];
};

/**
 * Builds the fourth wall: row-level security on every table, policies by the row rules, functions by
 * the reports. What stands as it is wanted is not touched: whoever changes a policy keeps everybody from its table.
 * INVARIANT: a table without a rule has no policy, so nobody but its owner reads or writes it.
 * The owner itself is not bound (no `force`): migrations, seeds and reports run as the owner.
 * Run it in the transaction of the migrations.
 */
export const protect = async (queryRunner: QueryRunner, protection: Protection): Promise<void> => {
  const { tables, roles, comments } = await survey(queryRunner);
  const policiesFor = policiesOf(protection);
  const wanted = tables.flatMap(({ name }) => policiesFor.get(name) ?? []);
  const unbound = tables.filter(({ isBound }) => !isBound);
  const statements = [
    ...difference(comments, functionsOf(protection), wanted),
    ...unbound.map(({ name }) => `alter table ${id(name)} enable row level security`),
    ...(roles.length > 0 ? [grantFunctions(roles)] : []),
    `comment on schema public is ${literal(`row security ${protectionHash(protection)}`)}`,
  ];
  await queryRunner.manager.query(statements.join(';\n'));
};
