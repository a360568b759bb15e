import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

/** `outbox_order` has one row: how far events are numbered, and up to where they are cleared away. */
const up = `
alter table "outbox" add column "event_id" uuid not null default gen_random_uuid();
create index "outbox_topic_pos_idx" on "outbox" ("topic", "pos");
create index "outbox_unnumbered_idx" on "outbox" ("id") where "pos" is null;
create table "outbox_order" ("is_one" boolean not null default true, "numbered_to" bigint not null default 0,
  "cleared_to" bigint not null default 0,
  constraint "outbox_order_pkey" primary key ("is_one"), constraint "outbox_order_one_check" check ("is_one"));
insert into "outbox_order" default values`;

const down = `drop table "outbox_order";
drop index "outbox_unnumbered_idx", "outbox_topic_pos_idx";
alter table "outbox" drop column "event_id"`;

export class OutboxOrder1416100000080 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
