import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `create table "relay_position" ("stream" text not null, "pos" bigint not null, "at" timestamptz not null,
  constraint "relay_position_pkey" primary key ("stream"))`;

export class EventRelay1416100000095 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table "relay_position"');
  }
}
