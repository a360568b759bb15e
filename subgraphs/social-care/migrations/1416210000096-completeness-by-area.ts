import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What is counted by area lies in an index of its own; an assessment keeps the area that assesses. */
const up = `
drop index "child_identity_completeness_idx";
alter table "child_and_family_assessment" add "area" text;
update "child_and_family_assessment" r set "area" = c."area" from "child_identity" c where c."id" = r."child_id";
alter table "child_and_family_assessment" alter "area" set not null;
create index "child_and_family_assessment_area_idx" on "child_and_family_assessment" ("area");
create index "child_and_family_assessment_voice_idx" on "child_and_family_assessment" ("area") where "voice_of_child_recorded";
create index "child_identity_born_idx" on "child_identity" ("area") where not "is_unborn";
create index "child_identity_ethnicity_idx" on "child_identity" ("area")
  where not "is_unborn" and "ethnicity" is not null and "ethnicity" <> 'NOBT';
create index "child_identity_special_needs_idx" on "child_identity" ("area")
  where not "is_unborn" and "send_status" is not null`;

const down = `
drop index "child_identity_born_idx", "child_identity_ethnicity_idx", "child_identity_special_needs_idx";
alter table "child_and_family_assessment" drop "area";
create index "child_identity_completeness_idx" on "child_identity" ("area")
  include ("ethnicity", "send_status") where not "is_unborn"`;

export class SocialCareCompletenessByArea1416210000096 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
