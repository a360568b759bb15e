import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** Households are rows of their own, of the class of the address; numbers are shown, each as its scheme. */
const up = `
create table "household_member" ("id" uuid not null, "child_id" uuid not null, "person_id" uuid not null,
  "relationship" text not null, "role" text not null, "protected" boolean not null, constraint
  "household_member_relationship_check" check ("relationship" in ('MOTHER', 'FATHER', 'STEP_PARENT',
  'GRANDPARENT', 'SIBLING', 'FOSTER_CARER', 'OTHER')), constraint "household_member_role_check" check ("role" in
  ('CARER', 'CHILD', 'OTHER_ADULT')), constraint "household_member_pkey" primary key ("id"));
create index "household_member_child_id_idx" on "household_member" ("child_id");
alter table "family_relationship" drop "in_household";
alter table "agency_identifier" add "valid_from" date, add "valid_to" date,
  drop constraint "agency_identifier_scheme_check",
  add constraint "agency_identifier_scheme_check" check ("scheme" in ('NHS_NUMBER', 'UPN', 'LA_CHILD_ID', 'PNC_ID',
  'CRO_NUMBER', 'CUSTODY_NUMBER', 'POLICE_NOMINAL', 'URN', 'CPS_PERSON', 'ASN', 'YOT_NUMBER', 'HOME_OFFICE_REF'))`;

/** INVARIANT: taken back before a number of a new scheme is written, or after it is deleted. */
const down = `
alter table "agency_identifier" drop "valid_to", drop "valid_from",
  drop constraint "agency_identifier_scheme_check",
  add constraint "agency_identifier_scheme_check" check ("scheme" in ('NHS_NUMBER', 'UPN', 'LA_CHILD_ID', 'PNC_ID',
  'CRO_NUMBER', 'POLICE_NOMINAL', 'CPS_PERSON'));
alter table "family_relationship" add "in_household" boolean not null default false;
alter table "family_relationship" alter "in_household" drop default;
drop table "household_member"`;

export class HouseholdsAndIdentifiers1416200000086 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
