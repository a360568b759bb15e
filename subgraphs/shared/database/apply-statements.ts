import type { QueryRunner } from 'typeorm';

/** Runs the statements of a migration, which end in `;` at the end of a line, one after another. */
export const applyStatements = async (queryRunner: QueryRunner, sql: string): Promise<void> => {
  for (const statement of sql.split(/;\n/)) {
    if (statement.trim() !== '') await queryRunner.query(statement);
  }
};
