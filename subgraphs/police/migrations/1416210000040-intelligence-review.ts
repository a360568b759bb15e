import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** Reviews of intelligence reports, each with its reason; the reports in the order in which they must be reviewed. */
const up = `
create table "intelligence_review" ("id" uuid not null, "intelligence_item_id" uuid not null,
  "reviewed_at" timestamptz not null, "by_role" text not null, "reason" text not null,
  "was_due_on" date not null, "next_due_on" date not null,
  constraint "intelligence_review_pkey" primary key ("id"));
create index "intelligence_review_intelligence_item_id_idx" on "intelligence_review" ("intelligence_item_id");
alter table "intelligence_item" add "version" integer not null default 1;
create index "intelligence_item_review_due_on_id_idx" on "intelligence_item" ("review_due_on", "id")`;

const down = `
drop index "intelligence_item_review_due_on_id_idx";
alter table "intelligence_item" drop "version";
drop table "intelligence_review"`;

export class IntelligenceReview1416210000040 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
