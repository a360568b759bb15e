import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "mash_episode" ("id" uuid not null, "reference" text not null, "invited_agencies" text array
  not null, "people" jsonb not null, "closed_at" timestamptz, "area" text not null, "opened_at" timestamptz
  not null, "threshold" text, "rag_rating" text, "decision" text, "plan_recorded" boolean not null,
  "no_plan_reason" text, "lead" text not null, constraint "mash_episode_invited_agencies_check" check
  ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]), constraint
  "mash_episode_threshold_check" check ("threshold" in ('UNIVERSAL', 'EARLY_HELP', 'CHILD_IN_NEED',
  'CHILD_PROTECTION')), constraint "mash_episode_rag_rating_check" check ("rag_rating" in ('RED', 'AMBER',
  'GREEN')), constraint "mash_episode_decision_check" check ("decision" in ('STRATEGY_DISCUSSION',
  'ASSESSMENT', 'EARLY_HELP', 'NFA')), constraint "mash_episode_lead_check" check ("lead" in ('POLICE',
  'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint "mash_episode_pkey" primary key ("id"));
create unique index "mash_episode_reference_idx" on "mash_episode" ("reference");
create table "mash_episode_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "mash_episode_child_pkey" primary key ("record_id", "child_id"));
create index "mash_episode_child_child_id_idx" on "mash_episode_child" ("child_id");
create table "agency_contribution" ("id" uuid not null, "mash_episode_id" uuid not null, "agency" text not
  null, "requested_at" timestamptz not null, "contributed_at" timestamptz, constraint
  "agency_contribution_agency_check" check ("agency" in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')),
  constraint "agency_contribution_pkey" primary key ("id"));
create index "agency_contribution_mash_episode_id_idx" on "agency_contribution" ("mash_episode_id");
create table "information_exchange" ("id" uuid not null, "requested_by" text not null, "requested_of" text
  not null, "requested_at" timestamptz not null, "lawful_basis" text not null, "purpose" text not null,
  "items" text array not null, "responded_at" timestamptz, "refused" boolean not null, "refusal_reason"
  text, "strategy_discussion_id" uuid, "mash_episode_id" uuid, constraint
  "information_exchange_requested_by_check" check ("requested_by" in ('POLICE', 'SOCIAL_CARE', 'HEALTH',
  'CPS')), constraint "information_exchange_requested_of_check" check ("requested_of" in ('POLICE',
  'SOCIAL_CARE', 'HEALTH', 'CPS')), constraint "information_exchange_lawful_basis_check" check
  ("lawful_basis" in ('CA1989_S47', 'CA1989_S17_CONSENT', 'CA2004_S11', 'CA2004_S16LA', 'CDA1998_S115',
  'PACE_S38', 'VITAL_INTERESTS')), constraint "information_exchange_purpose_check" check ("purpose" in
  ('MASH_SCREENING', 'S47_STRATEGY_CP', 'S17_CIN_LAC_EARLYHELP', 'CRIMINAL_INVESTIGATION_CHARGING',
  'CUSTODY_WELFARE', 'MISSING_EXPLOITATION', 'DIRECT_CARE', 'LADO_ENQUIRY', 'AUDIT',
  'IDENTITY_RESOLUTION')), constraint "information_exchange_refusal_reason_check" check ("refusal_reason" in
  ('MORE_DETRIMENTAL_TO_CHILD', 'RISK_TO_THIRD_PARTY', 'PREJUDICE_TO_INVESTIGATION', 'NOT_RELEVANT',
  'INTELLIGENCE_SOURCE')), constraint "information_exchange_pkey" primary key ("id"));
create index "information_exchange_strategy_discussion_id_idx" on "information_exchange"
  ("strategy_discussion_id");
create index "information_exchange_mash_episode_id_idx" on "information_exchange" ("mash_episode_id");
create table "information_exchange_child" ("record_id" uuid not null, "child_id" uuid not null, constraint
  "information_exchange_child_pkey" primary key ("record_id", "child_id"));
create index "information_exchange_child_child_id_idx" on "information_exchange_child" ("child_id")`;

const down = `
drop table "information_exchange_child", "information_exchange", "agency_contribution",
  "mash_episode_child", "mash_episode"`;

export class SocialCareMash1416000000003 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
