import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

const up = `
create table "inbox" ("event_id" uuid not null, "seq" bigserial not null, "feed" text not null, "event" jsonb not null,
  "arrived_at" timestamptz not null, "applied_at" timestamptz, "failures" int not null default 0,
  "not_before" timestamptz not null, constraint "inbox_pkey" primary key ("event_id"));
create unique index "inbox_seq_idx" on "inbox" ("seq");
create index "inbox_waiting_idx" on "inbox" ("seq") where "applied_at" is null;
create table "inbox_position" ("feed" text not null, "cursor" text not null, "at" timestamptz not null,
  constraint "inbox_position_pkey" primary key ("feed"))`;

export class Inbox1416100000085 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, 'drop table "inbox", "inbox_position"');
  }
}
