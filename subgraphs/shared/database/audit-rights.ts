import type { QueryRunner } from 'typeorm';
import type { AgencyUrls } from './database-urls.js';
import { identifier as id } from './sql-quote.js';

/** The roles, by name, that a subgraph connects as. */
export interface LoginRoles {
  readonly app: string;
  readonly audit: string;
}

/** The roles that an agency's URLs name. */
export const loginRoles = ({ app, audit }: Pick<AgencyUrls, 'app' | 'audit'>): LoginRoles => ({
  app: decodeURIComponent(new URL(app).username),
  audit: decodeURIComponent(new URL(audit).username),
});

/**
 * What the audit role may call: sealing, keeping what other agencies have signed, letting go of what is seven years old,
 * counting what should have been reviewed.
 */
const auditFunctions = [
  'audit_open_months()',
  'audit_unsealed_records(integer)',
  'audit_head()',
  'audit_add_seals(bigint, bigint[], timestamptz[], bytea[], bytea[])',
  'audit_keep_checkpoint(text, bigint, bytea, text)',
  'audit_checkpoints_of(text)',
  'audit_unsealed_extent()',
  'audit_let_go(integer)',
  'audit_overdue_reviews(jsonb)',
] as const;

/**
 * What the role that serves requests may call: a command's row, what of the log a caller may read, where the
 * domain clock starts, and how many events a system has not acknowledged.
 */
const appFunctions = [
  'newest_write()',
  'audit_command(jsonb)',
  'audit_access_of(uuid, timestamptz, integer)',
  'access_reviews(timestamptz, uuid, integer, jsonb)',
  'access_reviews_overdue(jsonb)',
  'reviewable_access(uuid)',
  'outbox_behind(text, bigint, text[])',
] as const;

/**
 * INVARIANT: nobody but the owner may change or delete a row of the audit log, and the roles that serve
 * requests cannot even read it but through functions. Default privileges gave the app role more.
 */
export const grantAuditRights = async (
  queryRunner: QueryRunner,
  { app, audit }: LoginRoles,
): Promise<void> => {
  const isThere: readonly unknown[] = await queryRunner.manager.query(
    `select from pg_class where oid = to_regclass('audit_record')`,
  );
  if (isThere.length === 0) return;
  await queryRunner.query(`
    select audit_shut();
    grant insert on audit_record to ${id(audit)};
    grant execute on function ${auditFunctions.join(', ')} to ${id(audit)};
    grant execute on function ${appFunctions.join(', ')} to ${id(app)}`);
};
