import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { keptBy } from '../../../schema/policy/kept-by.js';
import type { EntityClass } from '../database/data-source.js';
import { sqlStatement, type NamedStatement } from '../database/named-statement.js';
import { perRequest } from '../loader/per-request.js';
import { readRows } from '../loader/read-rows.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/** What a resolver hands to the type `Provenance`. */
export interface ProvenanceRow {
  readonly sourceSystem: unknown;
  readonly sourceRecordId: unknown;
  readonly recordedAt: unknown;
  readonly recordedByRole: unknown;
}

interface ProvenanceLoader {
  /** Null where the row is not there for the caller. */
  load(context: SubgraphContext, id: string): Promise<ProvenanceRow | null>;
}

const sqlOf = (table: string): string => `select id as "key",
    provenance_source_system as "sourceSystem", provenance_source_record_id as "sourceRecordId",
    provenance_recorded_at as "recordedAt", provenance_recorded_by_role as "recordedByRole"
  from "${table}" where id = any($1::uuid[])`;

/** Where the records of one class came from: one statement however many are asked of, and none for who does not ask. */
export const provenanceLoader = (entity: EntityClass): ProvenanceLoader => {
  const statementFor = keptBy((dataSource: DataSource): NamedStatement =>
    sqlStatement(sqlOf(dataSource.getMetadata(entity).tableName), ['keys']),
  );
  const loaderOf = perRequest(
    (context) =>
      new DataLoader<string, ProvenanceRow | null>(async (keys) => {
        const rows = await readRows(context, statementFor(context.dataSource), { keys });
        const byId = new Map(
          rows.map(({ key, sourceSystem, sourceRecordId, recordedAt, recordedByRole }) => [
            key,
            { sourceSystem, sourceRecordId, recordedAt, recordedByRole },
          ]),
        );
        return keys.map((id) => byId.get(id) ?? null);
      }),
  );
  return { load: (context, id) => loaderOf(context).load(id) };
};
