import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/**
 * Numbers and links of the child index, and what a search goes by: likeness of names (`pg_trgm`, a trusted
 * extension of PostgreSQL's own), birthday, postcodes that are not protected.
 */
const up = `
create extension if not exists pg_trgm;
create table "agency_identifier" ("id" uuid not null, "child_id" uuid not null, "scheme" text not null, "value"
  text not null, "verified" boolean not null, "verified_by" text, constraint "agency_identifier_scheme_check"
  check ("scheme" in ('NHS_NUMBER', 'UPN', 'LA_CHILD_ID', 'PNC_ID', 'CRO_NUMBER', 'POLICE_NOMINAL',
  'CPS_PERSON')), constraint "agency_identifier_verified_by_check" check ("verified_by" in ('POLICE',
  'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint "agency_identifier_pkey" primary key ("id"));
create index "agency_identifier_child_id_idx" on "agency_identifier" ("child_id");
create index "agency_identifier_scheme_value_idx" on "agency_identifier" ("scheme", "value");
create table "linked_record" ("id" uuid not null, "child_id" uuid not null, "agency" text not null, "local_id"
  text not null, "method" text not null, "status" text not null, "confidence" text not null, "weight" double
  precision, "confirmed_by" text, "confirmed_at" timestamptz, constraint "linked_record_agency_check" check
  ("agency" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint "linked_record_method_check" check
  ("method" in ('DETERMINISTIC_NHS', 'DETERMINISTIC_UPN', 'PROBABILISTIC', 'MANUAL', 'OVERRIDE_INCLUDE',
  'OVERRIDE_EXCLUDE')), constraint "linked_record_status_check" check ("status" in ('UNLINKED', 'PROPOSED',
  'CONFIRMED', 'NEEDS_ATTENTION', 'SUSPENDED')), constraint "linked_record_confidence_check" check
  ("confidence" in ('VERIFIED', 'HIGH', 'REVIEW', 'LOW')), constraint "linked_record_pkey" primary key ("id"));
create index "linked_record_child_id_idx" on "linked_record" ("child_id");
create index "child_identity_name_idx" on "child_identity" using gin
  ((lower(coalesce("given_name", '') || ' ' || "family_name")) gin_trgm_ops);
create index "child_identity_date_of_birth_idx" on "child_identity" ("date_of_birth");
create index "address_open_postcode_idx" on "address" ("postcode") where not "protected"`;

const down = `
drop index "address_open_postcode_idx", "child_identity_date_of_birth_idx", "child_identity_name_idx";
drop table "linked_record", "agency_identifier";
drop extension pg_trgm`;

export class ChildSearch1416200000062 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
