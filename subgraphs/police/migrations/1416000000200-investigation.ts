import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "audit_case" ("id" uuid not null, "recorded_at" timestamptz not null,
  "number" integer not null, "sample" text not null, "case_type" text, "themes" text array not null,
  "supervision_quality" text, "lado_notification" text,
  constraint "audit_case_sample_check" check ("sample" in ('SELF_ASSESSED', 'FURTHER')),
  constraint "audit_case_case_type_check" check ("case_type" in ('S47_ENQUIRY', 'GENERAL_CONCERN_REFERRAL', 'DOMESTIC_ABUSE', 'SEX_OFFENDER_ENQUIRY', 'MISSING', 'POLICE_PROTECTION', 'CSE', 'ONLINE_SEXUAL_ABUSE', 'CUSTODY', 'UNSPECIFIED')),
  constraint "audit_case_themes_check" check ("themes" <@ array['CSE', 'MISSING', 'LADO', 'INVESTIGATION']::text[]),
  constraint "audit_case_supervision_quality_check" check ("supervision_quality" in ('HIGH', 'ADEQUATE', 'POOR')),
  constraint "audit_case_lado_notification_check" check ("lado_notification" in ('TIMELY', 'DELAYED')),
  constraint "audit_case_pkey" primary key ("id"));
create table "audit_grade" ("id" uuid not null, "audit_case_id" uuid not null, "assessor" text not null,
  "grade" text not null,
  constraint "audit_grade_assessor_check" check ("assessor" in ('FORCE', 'INSPECTORATE')),
  constraint "audit_grade_grade_check" check ("grade" in ('GOOD', 'ADEQUATE', 'INADEQUATE')),
  constraint "audit_grade_pkey" primary key ("id"));
create index "audit_grade_audit_case_id_idx" on "audit_grade" ("audit_case_id");
create table "suspect_link" ("id" uuid not null, "investigation_id" uuid not null,
  "person_id" uuid not null, "recorded_at" timestamptz not null, "relationship_to_child" text not null,
  "household_children_known" text not null, "extended_family_assessed" text not null,
  "bail_status" text not null, "employer_regulated_activity" boolean not null,
  "rso_status" text not null, "offender_manager_contact" text,
  constraint "suspect_link_relationship_to_child_check" check ("relationship_to_child" in ('PARENT', 'STEP_PARENT', 'HOUSEHOLD', 'GRANDPARENT', 'UNCLE_OR_AUNT', 'OTHER_FAMILY', 'KNOWN_ADULT', 'PROFESSIONAL', 'ONLINE', 'STRANGER', 'PEER')),
  constraint "suspect_link_household_children_known_check" check ("household_children_known" in ('YES', 'NO', 'NOT_RECORDED')),
  constraint "suspect_link_extended_family_assessed_check" check ("extended_family_assessed" in ('YES', 'NO', 'NOT_RECORDED')),
  constraint "suspect_link_bail_status_check" check ("bail_status" in ('NONE', 'CONDITIONAL', 'UNCONDITIONAL', 'RUI', 'IN_CUSTODY', 'CHARGED')),
  constraint "suspect_link_rso_status_check" check ("rso_status" in ('REGISTERED', 'NOT_REGISTERED', 'UNKNOWN')),
  constraint "suspect_link_pkey" primary key ("id"));
create index "suspect_link_investigation_id_idx" on "suspect_link" ("investigation_id");
create index "suspect_link_person_id_idx" on "suspect_link" ("person_id");
create table "accommodation_request" ("id" uuid not null, "custody_record_id" uuid not null,
  "requested_at" timestamptz not null, "kind" text not null, "to_local_authority" text not null,
  "reason" text not null, "response" text, "responded_at" timestamptz, "impracticable_reason" text,
  "transferred_at" timestamptz, "out_of_hours" boolean not null, "is_late_approach" boolean not null,
  "repeat_approach_due" boolean not null,
  constraint "accommodation_request_kind_check" check ("kind" in ('SECURE', 'NON_SECURE')),
  constraint "accommodation_request_response_check" check ("response" in ('PROVIDED', 'NO_BED', 'REFUSED', 'NOT_APPROACHED', 'NO_REPLY')),
  constraint "accommodation_request_pkey" primary key ("id"));
create index "accommodation_request_custody_record_id_idx" on "accommodation_request" ("custody_record_id");
create table "custody_record" ("id" uuid not null, "child_id" uuid not null, "reference" text not null,
  "custody_number" text not null, "area" text not null, "sample" text not null,
  "arrested_at" timestamptz not null, "relevant_time" timestamptz not null, "basis" text not null,
  "age_at_arrest" integer not null, "sex" text not null, "arrested_at_childrens_home" boolean not null,
  "lac_status" text not null, "appropriate_adult_at" timestamptz, "detention_room_used" boolean,
  "charged_at" timestamptz, "bail_refused" boolean not null, "bail_refusal_reason" text,
  "overnight" boolean not null, "outcome" text not null, "released_at" timestamptz,
  "first_court_at" timestamptz, "time_detained_minutes" integer not null,
  "invited_agencies" text array not null, "people" jsonb not null, "closed_at" timestamptz,
  constraint "custody_record_sample_check" check ("sample" in ('PERIOD', 'HMIC_SAMPLE', 'SELF_ASSESSED', 'OTHER')),
  constraint "custody_record_basis_check" check ("basis" in ('ARREST', 'BREACH_OF_THE_PEACE', 'MHA_136', 'SAFETY')),
  constraint "custody_record_sex_check" check ("sex" in ('FEMALE', 'MALE', 'UNKNOWN')),
  constraint "custody_record_lac_status_check" check ("lac_status" in ('LOOKED_AFTER', 'NOT_LOOKED_AFTER', 'NOT_RECORDED')),
  constraint "custody_record_outcome_check" check ("outcome" in ('ACCOMMODATION_PROVIDED', 'EXPEDITED_COURT', 'REBAILED', 'DETAINED_NO_ATTEMPT', 'DETAINED_NO_BED', 'RELEASED', 'TRANSFERRED_LA')),
  constraint "custody_record_invited_agencies_check" check ("invited_agencies" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "custody_record_pkey" primary key ("id"));
create unique index "custody_record_reference_idx" on "custody_record" ("reference");
create index "custody_record_arrested_at_idx" on "custody_record" ("arrested_at");
create index "custody_record_child_id_arrested_at_idx" on "custody_record" ("child_id", "arrested_at");
create table "detention_certificate" ("id" uuid not null, "custody_record_id" uuid not null,
  "required" boolean not null, "completed_at" timestamptz, "produced_to_court_at" timestamptz,
  "copy_on_file" boolean not null, "hours_in_custody" double precision,
  "efforts_to_find_accommodation" text, "status" text not null, "due_on" date,
  constraint "detention_certificate_status_check" check ("status" in ('NOT_REQUIRED', 'DUE', 'RECORDED', 'MISSING')),
  constraint "detention_certificate_pkey" primary key ("id"));
create unique index "detention_certificate_custody_record_id_idx" on "detention_certificate" ("custody_record_id");
create table "pace_review" ("id" uuid not null, "custody_record_id" uuid not null,
  "due_at" timestamptz not null, "held_at" timestamptz, "by_rank" text not null,
  constraint "pace_review_by_rank_check" check ("by_rank" in ('INSPECTOR', 'SUPERINTENDENT')),
  constraint "pace_review_pkey" primary key ("id"));
create index "pace_review_custody_record_id_idx" on "pace_review" ("custody_record_id");
create table "investigation" ("id" uuid not null, "reference" text not null,
  "started_at" timestamptz not null, "last_activity_at" timestamptz not null, "ended_at" timestamptz,
  "outcome" text, "team_id" uuid not null, "officer_in_case" text, "skill_match" text not null,
  "family_updated_at" timestamptz,
  constraint "investigation_outcome_check" check ("outcome" in ('CHARGED', 'NFA', 'CAUTION', 'MEDIATED', 'TRANSFERRED')),
  constraint "investigation_skill_match_check" check ("skill_match" in ('MATCHED', 'NOT_MATCHED', 'UNKNOWN')),
  constraint "investigation_pkey" primary key ("id"));
create table "digital_exhibit" ("id" uuid not null, "investigation_id" uuid not null,
  "type" text not null, "owner_role" text not null, "seized_at" timestamptz not null,
  "submitted_at" timestamptz, "priority_grade" text not null, "status" text not null,
  "examined_at" timestamptz,
  constraint "digital_exhibit_type_check" check ("type" in ('COMPUTER', 'PHONE', 'TABLET', 'STORAGE', 'OTHER')),
  constraint "digital_exhibit_owner_role_check" check ("owner_role" in ('SUSPECT', 'VICTIM', 'WITNESS', 'OTHER')),
  constraint "digital_exhibit_priority_grade_check" check ("priority_grade" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "digital_exhibit_status_check" check ("status" in ('WAITING', 'IN_EXAMINATION', 'EXAMINED', 'RETURNED')),
  constraint "digital_exhibit_pkey" primary key ("id"));
create index "digital_exhibit_investigation_id_idx" on "digital_exhibit" ("investigation_id");
create index "digital_exhibit_status_seized_at_idx" on "digital_exhibit" ("status", "seized_at");
create table "digital_exhibit_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "digital_exhibit_child_pkey" primary key ("record_id", "child_id"));
create index "digital_exhibit_child_child_id_idx" on "digital_exhibit_child" ("child_id");
create table "allocation_event" ("id" uuid not null, "investigation_id" uuid not null,
  "at" timestamptz not null, "team_id" uuid not null, "reason" text,
  constraint "allocation_event_pkey" primary key ("id"));
create index "allocation_event_investigation_id_idx" on "allocation_event" ("investigation_id");
create table "team" ("id" uuid not null, "name" text not null, "kind" text not null,
  "specialism" text not null, "area" text, "establishment" integer, "vacancies" integer,
  "open_caseload" integer,
  constraint "team_kind_check" check ("kind" in ('PVP', 'CID', 'RESPONSE', 'NEIGHBOURHOOD', 'YOUTH_INCLUSION', 'CONTROL_ROOM', 'HTCU')),
  constraint "team_specialism_check" check ("specialism" in ('CHILD_PROTECTION', 'DOMESTIC_ABUSE', 'OFFENDER_MANAGEMENT', 'ONLINE', 'CSE', 'MISSING', 'NONE')),
  constraint "team_pkey" primary key ("id"));
create table "investigation_action" ("id" uuid not null, "investigation_id" uuid not null,
  "kind" text not null, "raised_at" timestamptz not null, "due_at" timestamptz,
  "completed_at" timestamptz, "note" text,
  constraint "investigation_action_kind_check" check ("kind" in ('INTERVIEW_CHILD', 'INTERVIEW_SUSPECT', 'INTERVIEW_WITNESS', 'SCENE_EXAMINATION', 'SEIZE_DEVICE', 'MEDICAL', 'CONTACT_PARENTS', 'VISIT_FAMILY', 'HOUSE_TO_HOUSE', 'CCTV', 'MEDIA_APPEAL', 'SEARCH', 'COERCION_REVIEW', 'WITNESS_SUPPORT_PLAN', 'FILE_TO_CPS')),
  constraint "investigation_action_pkey" primary key ("id"));
create index "investigation_action_investigation_id_idx" on "investigation_action" ("investigation_id");
create table "investigation_plan" ("id" uuid not null, "investigation_id" uuid not null,
  "created_at" timestamptz not null, "joint_with" text array not null,
  "evidential_requirements" text array not null, "status" text not null,
  constraint "investigation_plan_joint_with_check" check ("joint_with" <@ array['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS']::text[]),
  constraint "investigation_plan_status_check" check ("status" in ('DRAFT', 'AGREED', 'COMPLETED')),
  constraint "investigation_plan_pkey" primary key ("id"));
create index "investigation_plan_investigation_id_idx" on "investigation_plan" ("investigation_id");
create table "investigation_milestone" ("id" uuid not null, "investigation_id" uuid not null,
  "at" timestamptz not null, "kind" text not null,
  constraint "investigation_milestone_kind_check" check ("kind" in ('WARRANT_EXECUTED', 'ARREST', 'BAILED', 'SUBMITTED_TO_CPS', 'CHARGED')),
  constraint "investigation_milestone_pkey" primary key ("id"));
create index "investigation_milestone_investigation_id_idx" on "investigation_milestone" ("investigation_id");
create table "supervisor_review" ("id" uuid not null, "investigation_id" uuid not null,
  "at" timestamptz not null, "by_role" text not null, "evidence_reviewed" boolean not null,
  "further_enquiries_set" boolean not null, "quality" text,
  constraint "supervisor_review_by_role_check" check ("by_role" in ('MASH_PRACTITIONER', 'HAU_ASSESSOR', 'RESPONSE_OFFICER', 'PVP_INVESTIGATOR', 'SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR', 'CUSTODY_OFFICER', 'MISSING_COORDINATOR', 'CSE_TEAM', 'OFFENDER_MANAGER', 'INTELLIGENCE_OFFICER', 'DIGITAL_FORENSICS', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER', 'IRO', 'CP_CHAIR', 'LADO', 'NAMED_NURSE', 'NAMED_DOCTOR', 'PAEDIATRICIAN', 'ED_CLINICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'CAMHS', 'SEXUAL_HEALTH', 'RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_PARALEGAL', 'CPS_MANAGER', 'SYSTEM_SUBSCRIBER', 'IG_AUDITOR', 'LINKAGE_STEWARD', 'DEVELOPER')),
  constraint "supervisor_review_quality_check" check ("quality" in ('HIGH', 'ADEQUATE', 'POOR')),
  constraint "supervisor_review_pkey" primary key ("id"));
create index "supervisor_review_investigation_id_idx" on "supervisor_review" ("investigation_id");
create table "investigation_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "investigation_child_pkey" primary key ("record_id", "child_id"));
create index "investigation_child_child_id_idx" on "investigation_child" ("child_id");
create table "investigation_crime" ("investigation_id" uuid not null, "crime_id" uuid not null,
  constraint "investigation_crime_pkey" primary key ("investigation_id", "crime_id"));
create index "investigation_crime_crime_id_idx" on "investigation_crime" ("crime_id");
create table "lado_notification_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "lado_notification_child_pkey" primary key ("record_id", "child_id"));
create index "lado_notification_child_child_id_idx" on "lado_notification_child" ("child_id");
create table "lado_notification" ("id" uuid not null, "investigation_id" uuid, "area" text not null,
  "aware_at" timestamptz not null, "notified_at" timestamptz, "employer_type" text not null,
  "is_regulated" boolean not null, "allegation_summary" text not null,
  constraint "lado_notification_employer_type_check" check ("employer_type" in ('SCHOOL', 'LOCAL_AUTHORITY', 'CHILDRENS_HOME', 'HEALTH', 'VOLUNTARY')),
  constraint "lado_notification_pkey" primary key ("id"));
create table "managed_offender_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "managed_offender_child_pkey" primary key ("record_id", "child_id"));
create index "managed_offender_child_child_id_idx" on "managed_offender_child" ("child_id");
create table "managed_offender" ("id" uuid not null, "person_id" uuid not null,
  "recorded_at" timestamptz not null, "category" text not null, "level" integer not null,
  "risk_level" text not null, "last_visit_on" date, "next_visit_due_on" date, "manager" text not null,
  "note" text,
  constraint "managed_offender_category_check" check ("category" in ('CATEGORY_1', 'CATEGORY_2', 'CATEGORY_3')),
  constraint "managed_offender_risk_level_check" check ("risk_level" in ('HIGH', 'MEDIUM', 'STANDARD')),
  constraint "managed_offender_pkey" primary key ("id"));
create index "managed_offender_person_id_idx" on "managed_offender" ("person_id");
create table "protective_order" ("id" uuid not null, "offender_id" uuid not null, "kind" text not null,
  "made_on" date not null, "ends_on" date,
  constraint "protective_order_kind_check" check ("kind" in ('SOPO', 'SHPO', 'RESTRAINING_ORDER', 'DEPORTATION_ORDER')),
  constraint "protective_order_pkey" primary key ("id"));
create index "protective_order_offender_id_idx" on "protective_order" ("offender_id");
create table "suspect_link_child" ("record_id" uuid not null, "child_id" uuid not null,
  constraint "suspect_link_child_pkey" primary key ("record_id", "child_id"));
create index "suspect_link_child_child_id_idx" on "suspect_link_child" ("child_id");
alter table "crime_report" add "complainant_person_id" uuid`;

const down = `
alter table "crime_report" drop "complainant_person_id";
drop table "audit_case", "audit_grade", "suspect_link", "accommodation_request", "custody_record",
  "detention_certificate", "pace_review", "investigation", "digital_exhibit",
  "digital_exhibit_child", "allocation_event", "team", "investigation_action",
  "investigation_plan", "investigation_milestone", "supervisor_review", "investigation_child",
  "investigation_crime", "lado_notification_child", "lado_notification", "managed_offender_child",
  "managed_offender", "protective_order", "suspect_link_child"`;

export class Investigation1416000000200 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
