import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What is counted by area lies in an index of its own. */
const up = `
create index "police_child_born_idx" on "police_child" ("area") where "date_of_birth" is not null;
create index "police_child_ethnicity_idx" on "police_child" ("area")
  where "date_of_birth" is not null and "ethnicity" is not null and "ethnicity" <> 'NOBT';
create index "police_child_special_needs_idx" on "police_child" ("area")
  where "date_of_birth" is not null and "has_special_needs" is not null;
create index "police_incident_child_present_idx" on "police_incident" ("area") where "child_present";
create index "police_incident_voice_idx" on "police_incident" ("area")
  where "child_present" and "childs_voice_recorded"`;

const down = `
drop index "police_incident_child_present_idx", "police_incident_voice_idx";
drop index "police_child_born_idx", "police_child_ethnicity_idx", "police_child_special_needs_idx"`;

export class PoliceCompletenessByArea1416210000097 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
