import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** What commands need of early advice and special measures, and one of each kind for a child in a file. */
const up = `
alter table "early_advice" add "version" int not null default 1;
alter table "special_measure" add "version" int not null default 1;
alter table "special_measure" add "granted" boolean;
create unique index "special_measure_case_child_kind_idx" on "special_measure" ("case_id", "child_id", "kind");
drop index "special_measure_case_id_idx"`;

const down = `
create index "special_measure_case_id_idx" on "special_measure" ("case_id");
drop index "special_measure_case_child_kind_idx";
alter table "special_measure" drop "granted";
alter table "special_measure" drop "version";
alter table "early_advice" drop "version"`;

export class AdviceAndMeasureCommands1416210000010 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
