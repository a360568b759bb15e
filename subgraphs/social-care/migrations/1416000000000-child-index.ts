import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "dataset" ("name" text not null, "as_of" timestamptz not null, "ruleset" text not null,
  constraint "dataset_ruleset_check" check ("ruleset" in ('WM_2014', 'EW_2026')), constraint "dataset_pkey"
  primary key ("name"));
create table "local_authority" ("id" text not null, "dfe_code" text not null, "name" text not null,
  "judgement_grade" text, "judgement_on" text, "edt_phone" text not null, constraint
  "local_authority_judgement_grade_check" check ("judgement_grade" in ('OUTSTANDING', 'GOOD', 'ADEQUATE',
  'INADEQUATE')), constraint "local_authority_pkey" primary key ("id"));
create table "worker" ("id" uuid not null, "subject" text, "name" text not null, "role" text not null,
  "phone" text not null, "team" text, constraint "worker_role_check" check ("role" in ('MASH_PRACTITIONER',
  'HAU_ASSESSOR', 'RESPONSE_OFFICER', 'PVP_INVESTIGATOR', 'SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR',
  'CUSTODY_OFFICER', 'MISSING_COORDINATOR', 'CSE_TEAM', 'OFFENDER_MANAGER', 'INTELLIGENCE_OFFICER',
  'DIGITAL_FORENSICS', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER', 'IRO', 'CP_CHAIR', 'LADO',
  'NAMED_NURSE', 'NAMED_DOCTOR', 'PAEDIATRICIAN', 'ED_CLINICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'CAMHS',
  'SEXUAL_HEALTH', 'RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_PARALEGAL', 'CPS_MANAGER', 'SYSTEM_SUBSCRIBER',
  'IG_AUDITOR', 'LINKAGE_STEWARD', 'DEVELOPER')), constraint "worker_pkey" primary key ("id"));
create table "child_identity" ("id" uuid not null, "area" text not null, "given_name" text,
  "family_name" text not null, "other_names" text, "preferred_name" text, "date_of_birth" date,
  "expected_date_of_birth" date, "is_unborn" boolean not null, "date_of_death" date, "sex" text not null,
  "gender" text, "ethnicity" text, "first_language" text, "interpreter_needed" boolean, "disability_codes"
  text array not null, "send_status" text, "photo_available" boolean, constraint "child_identity_sex_check"
  check ("sex" in ('FEMALE', 'MALE', 'UNKNOWN')), constraint "child_identity_ethnicity_check" check
  ("ethnicity" in ('WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN',
  'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT')), constraint
  "child_identity_disability_codes_check" check ("disability_codes" <@ array['NONE', 'MOB', 'HAND', 'PC',
  'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA']::text[]), constraint
  "child_identity_send_status_check" check ("send_status" in ('NONE', 'SEN_SUPPORT', 'STATEMENT', 'EHCP')),
  constraint "child_identity_pkey" primary key ("id"));
create table "case_file" ("id" uuid not null, "la_child_id" text not null, "involvement_status" text
  not null, "allocated_worker_id" uuid, "consent" text not null, "perpetrator_in_household" boolean not
  null, "is_restricted" boolean not null, constraint "case_file_involvement_status_check" check
  ("involvement_status" in ('CLOSED', 'EARLY_HELP', 'CIN', 'CPP', 'LAC', 'CARE_LEAVER')), constraint
  "case_file_consent_check" check ("consent" in ('GIVEN', 'REFUSED', 'NOT_SOUGHT', 'NOT_RECORDED')),
  constraint "case_file_pkey" primary key ("id"));
create table "address" ("id" uuid not null, "child_id" uuid not null, "kind" text not null, "line1" text not
  null, "line2" text, "town" text not null, "postcode" text not null, "uprn" text, "valid_from" date,
  "valid_to" date, "protected" boolean not null, constraint "address_kind_check" check ("kind" in ('HOME',
  'PLACEMENT', 'REFUGE', 'SCHOOL', 'PREVIOUS')), constraint "address_pkey" primary key ("id"));
create index "address_child_id_valid_from_idx" on "address" ("child_id", "valid_from");
create table "person" ("id" uuid not null, "role" text not null, "given_name" text not null, "family_name"
  text not null, "date_of_birth" date, "occupation" text, constraint "person_role_check" check ("role" in
  ('MOTHER', 'FATHER', 'STEP_PARENT', 'GRANDPARENT', 'AUNT_OR_UNCLE', 'SIBLING', 'FOSTER_CARER', 'PARTNER',
  'FRIEND', 'TEACHER', 'CARE_WORKER', 'SUSPECT', 'VICTIM', 'OFFENDER', 'OTHER')), constraint "person_pkey"
  primary key ("id"));
create table "family_relationship" ("id" uuid not null, "child_id" uuid not null, "person_id" uuid not null,
  "relationship" text not null, "parental_responsibility" boolean, "contact_restricted" boolean not null,
  "in_household" boolean not null, constraint "family_relationship_relationship_check" check ("relationship"
  in ('MOTHER', 'FATHER', 'STEP_PARENT', 'GRANDPARENT', 'SIBLING', 'FOSTER_CARER', 'OTHER')), constraint
  "family_relationship_pkey" primary key ("id"));
create index "family_relationship_child_id_idx" on "family_relationship" ("child_id")`;

const down = `
drop table "family_relationship", "person", "address", "case_file", "child_identity", "worker",
  "local_authority", "dataset"`;

export class SocialCareChildIndex1416000000000 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
