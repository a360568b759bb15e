import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

/** The name of a subscription that has ended is free for another. */
const up = `
alter table "feed_subscriber" add column "ended_at" timestamptz;
drop index "feed_subscriber_issuer_subject_name_idx";
create unique index "feed_subscriber_name_idx" on "feed_subscriber" ("issuer", "subject", "name") where "ended_at" is null`;

const down = `delete from "feed_subscriber" where "ended_at" is not null;
drop index "feed_subscriber_name_idx";
create unique index "feed_subscriber_issuer_subject_name_idx" on "feed_subscriber" ("issuer", "subject", "name");
alter table "feed_subscriber" drop column "ended_at"`;

export class SubscriptionEnded1416110000006 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
