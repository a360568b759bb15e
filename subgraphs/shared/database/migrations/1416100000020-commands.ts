import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';

/** Numbers of new episodes begin above those of any dataset. */
const up = `
create sequence "episode_number" start 100001;
create table "command_receipt" ("issuer" text not null, "subject" text not null, "key" text not null,
  "command" text not null, "input_hash" text not null, "record_id" uuid not null, "at" timestamptz not null,
  constraint "command_receipt_pkey" primary key ("issuer", "subject", "key"));
create index "command_receipt_at_idx" on "command_receipt" ("at");
create table "outbox" ("id" bigserial not null, "pos" bigint, "topic" text not null, "key" text not null,
  "payload" jsonb not null, "at" timestamptz not null,
  constraint "outbox_pkey" primary key ("id"));
create unique index "outbox_pos_idx" on "outbox" ("pos")`;

const down = `drop table "outbox", "command_receipt"; drop sequence "episode_number"`;

export class Commands1416100000020 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
