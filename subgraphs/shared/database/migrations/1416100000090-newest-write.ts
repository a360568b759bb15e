import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asked when a subgraph starts, by nobody's request: one moment, of which receipt it does not say. */
const up = `
create function newest_write() returns timestamptz
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $body$ select max(at) from command_receipt $body$`;

export class NewestWrite1416100000090 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function newest_write()');
  }
}
