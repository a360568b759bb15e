import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

export class Posts1416200000063 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(
      queryRunner,
      `create table "post" ("id" uuid not null, "title" text not null, "funded" boolean not null,
        "filled" boolean not null, constraint "post_pkey" primary key ("id"))`,
    );
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, 'drop table "post"');
  }
}
