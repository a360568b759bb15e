import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../database/apply-statements.js';

/** `outbox_behind` counts as the owner: nobody who serves a request may read the outbox. */
const up = `
create table "feed_subscriber" ("id" uuid not null, "issuer" text not null, "subject" text not null,
  "agency" text not null, "name" text not null, "feed" text not null, "local_authority" text,
  "areas" text[] not null, "acknowledged" bigint not null, "acknowledged_at" timestamptz not null,
  constraint "feed_subscriber_pkey" primary key ("id"));
create unique index "feed_subscriber_issuer_subject_name_idx" on "feed_subscriber" ("issuer", "subject", "name");
create function outbox_behind(of_topic text, after bigint, in_areas text[]) returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return (select count(*) from outbox where topic = of_topic and pos > after
    and (payload ->> 'localAuthority' is null or payload ->> 'localAuthority' = any (in_areas)))`;

const down = `drop function outbox_behind(text, bigint, text[]);
drop table "feed_subscriber"`;

export class FeedSubscriber1416100000081 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
