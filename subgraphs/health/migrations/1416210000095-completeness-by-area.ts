import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What is counted by area lies in an index of its own; an attendance keeps the area in which the child lived then. */
const up = `
alter table "unscheduled_attendance" add "area" text;
update "unscheduled_attendance" r set "area" = c."area" from "health_child" c where c."child_id" = r."child_id";
alter table "unscheduled_attendance" alter "area" set not null;
create index "unscheduled_attendance_area_idx" on "unscheduled_attendance" ("area");
create index "unscheduled_attendance_voice_idx" on "unscheduled_attendance" ("area") where "childs_voice_recorded";
create index "health_child_born_idx" on "health_child" ("area") where "date_of_birth" is not null;
create index "health_child_ethnicity_idx" on "health_child" ("area")
  where "date_of_birth" is not null and "ethnicity" is not null and "ethnicity" <> 'NOBT';
create index "health_child_special_needs_idx" on "health_child" ("area")
  where "date_of_birth" is not null and "has_special_needs" is not null`;

const down = `
drop index "health_child_born_idx", "health_child_ethnicity_idx", "health_child_special_needs_idx";
alter table "unscheduled_attendance" drop "area"`;

export class HealthCompletenessByArea1416210000095 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
