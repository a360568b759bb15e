import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import { protect, standingProtection, unprotect } from '../row-security/protect.js';
import { protectionHash, type Protection } from '../row-security/wall.js';
import { grantAuditRights, type LoginRoles } from './audit-rights.js';
import { errorCode } from './error-code.js';
import { givingWay, LOCK_WAIT_MS } from './give-way.js';

/** One migration at a time per database, whoever starts it; an arbitrary number of this project. */
const MIGRATION_LOCK = 1_987_004_121;

const MIGRATIONS_TABLE = 'migrations';

/** Refused because something of the wall leans on it, or because a function would answer otherwise. */
const leanedUpon: ReadonlySet<string | undefined> = new Set(['2BP01', '0A000', '42P13']);

/**
 * As much as has changed, so that nobody else is kept waiting. Where the wall is in the way of a migration it is
 * taken down first and built anew: then nobody reads anything until all is done.
 */
const renew = async (queryRunner: QueryRunner, build: () => Promise<void>): Promise<void> => {
  // A savepoint: this is within the transaction of the migration.
  await queryRunner.startTransaction();
  try {
    await build();
    await queryRunner.commitTransaction();
  } catch (error) {
    await queryRunner.rollbackTransaction();
    if (!leanedUpon.has(errorCode(error))) throw error;
    await unprotect(queryRunner);
    await build();
  }
};

interface Wanted {
  readonly protection: Protection;
  readonly roles: LoginRoles | null;
}

const attempt = async (
  queryRunner: QueryRunner,
  { protection, roles }: Wanted,
): Promise<readonly string[]> => {
  await queryRunner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  await queryRunner.query(`set local lock_timeout = ${String(LOCK_WAIT_MS)}`);
  const executor = new MigrationExecutor(queryRunner.dataSource, queryRunner);
  executor.transaction = 'all';
  const pending = await executor.getPendingMigrations();
  const standing = await standingProtection(queryRunner);
  if (pending.length > 0 || standing !== protectionHash(protection)) {
    await renew(queryRunner, async () => {
      await executor.executePendingMigrations();
      await protectHistory(queryRunner);
      await protect(queryRunner, protection);
    });
  }
  if (roles) await grantAuditRights(queryRunner, roles);
  return pending.map(({ name }) => name);
};

/**
 * Runs the migrations that have not run yet and builds the fourth wall where it is not the one wanted,
 * as the owner role, all in one transaction: either the schema is whole or nothing has changed. Processes
 * that start together wait for one another. It may run while others read and write: it gives way to them.
 * A migration is a class whose name ends in its 13-digit timestamp.
 * `roles` are those that may then use the audit log; null where nobody will.
 * @returns the names of the migrations that ran now
 * @throws Error when the tables are in use without a pause
 */
export const migrate = async (
  dataSource: DataSource,
  protection: Protection,
  roles: LoginRoles | null = null,
): Promise<readonly string[]> => {
  const queryRunner = dataSource.createQueryRunner();
  try {
    return await givingWay(async () => {
      await queryRunner.startTransaction();
      try {
        const ran = await attempt(queryRunner, { protection, roles });
        await queryRunner.commitTransaction();
        return ran;
      } catch (error) {
        await queryRunner.rollbackTransaction();
        throw error;
      }
    });
  } finally {
    await queryRunner.release();
  }
};

/** Default privileges let the app role write every table of the owner: not this one. */
const protectHistory = async (queryRunner: QueryRunner): Promise<void> => {
  const grants = await queryRunner.manager.query<readonly { grantee: string }[]>(
    `select distinct quote_ident(grantee) as grantee from information_schema.role_table_grants
      where table_schema = current_schema and table_name = $1
        and grantee <> current_user and privilege_type <> 'SELECT'`,
    [MIGRATIONS_TABLE],
  );
  for (const { grantee } of grants) {
    await queryRunner.query(`revoke insert, update, delete on ${MIGRATIONS_TABLE} from ${grantee}`);
  }
};
