import type { QueryRunner } from 'typeorm';
import { provenanceColumns, type ProvenanceColumn } from './kept-record.js';

const added = ({ column, type, byDefault }: ProvenanceColumn): readonly string[] => [
  `add column "${column}" ${type}`,
  ...(byDefault ? [`alter column "${column}" set default ${byDefault.sql}`] : []),
];

/** For a migration: records that are there stay without, for nobody noted it of them. */
export const addProvenance = async (
  queryRunner: QueryRunner,
  tables: readonly string[],
): Promise<void> => {
  const columns = provenanceColumns.flatMap(added).join(', ');
  for (const table of tables) await queryRunner.query(`alter table "${table}" ${columns}`);
};

export const dropProvenance = async (
  queryRunner: QueryRunner,
  tables: readonly string[],
): Promise<void> => {
  const columns = provenanceColumns.map(({ column }) => `drop column "${column}"`).join(', ');
  for (const table of tables) await queryRunner.query(`alter table "${table}" ${columns}`);
};
