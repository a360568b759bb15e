import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';
import {
  protect,
  protectionHash,
  standingProtection,
  unprotect,
  type Protection,
} from '../row-security/protect.js';
import { grantAuditRights, type LoginRoles } from './audit-rights.js';

/** One migration at a time per database, whoever starts it; an arbitrary number of this project. */
const MIGRATION_LOCK = 1_987_004_121;

const MIGRATIONS_TABLE = 'migrations';

/**
 * Runs the migrations that have not run yet and builds the fourth wall where it is not the one wanted,
 * as the owner role, all in one transaction: either the schema is whole or nothing has changed. Processes
 * that start together wait for one another.
 * A migration is a class whose name ends in its 13-digit timestamp.
 * `roles` are those that may then use the audit log; null where nobody will.
 * @returns the names of the migrations that ran now
 */
export const migrate = async (
  dataSource: DataSource,
  protection: Protection,
  roles: LoginRoles | null = null,
): Promise<readonly string[]> => {
  const queryRunner = dataSource.createQueryRunner();
  await queryRunner.startTransaction();
  try {
    await queryRunner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const executor = new MigrationExecutor(dataSource, queryRunner);
    executor.transaction = 'all';
    const pending = await executor.getPendingMigrations();
    const standing = await standingProtection(queryRunner);
    if (pending.length > 0 || standing !== protectionHash(protection)) {
      await unprotect(queryRunner);
      await executor.executePendingMigrations();
      await protectHistory(queryRunner);
      await protect(queryRunner, protection);
    }
    if (roles) await grantAuditRights(queryRunner, roles);
    await queryRunner.commitTransaction();
    return pending.map(({ name }) => name);
  } catch (error) {
    await queryRunner.rollbackTransaction();
    throw error;
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
