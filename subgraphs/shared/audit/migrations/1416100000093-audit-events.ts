import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = `domain_at, call_id, request_id, issuer, subject, agency, caller_kind, roles, purpose,
  episode, child_id, disclosed, withheld, lawful_basis, operation, operation_hash, record_id,
  policy_hash, justified, justification`;

/** Whoever writes records of an agency may say that it did so by itself, and nothing else of the kind. */
const recording = (kind: string): string => `
create or replace function audit_command(records jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into audit_record (kind, ${columns})
  select ${kind}, ${columns} from jsonb_populate_recordset(null::audit_record, records)
$$`;

export class AuditEvents1416100000093 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(recording(`case when kind = 'EVENT' then 'EVENT' else 'COMMAND' end`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(recording(`'COMMAND'`));
  }
}
