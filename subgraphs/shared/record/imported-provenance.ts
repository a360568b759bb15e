import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityClass } from '../database/data-source.js';
import { provenanceColumns, recordKind } from './kept-record.js';
import type { ImportSource } from './import-source.js';

/** Columns that an insert fills beside those of its rows, by expressions over them. */
export interface BesideRows {
  readonly columns: readonly string[];
  readonly expressions: readonly string[];
  /** Of `$2` and what follows it. */
  readonly values: readonly unknown[];
}

const isClass = (target: unknown): target is EntityClass => typeof target === 'function';

const columnOf = (
  { columns }: EntityMetadata,
  property: string | undefined,
): ColumnMetadata | undefined => columns.find(({ propertyName }) => propertyName === property);

/** A day alone is known from its midday. */
const momentOf = (metadata: EntityMetadata, property: string | undefined): string => {
  const column = columnOf(metadata, property);
  if (!column) return 'null::timestamptz';
  const name = `"${column.databaseName}"`;
  return column.type === 'date' ? `(${name} + time '12:00') at time zone 'UTC'` : name;
};

const numberOf = (metadata: EntityMetadata, property: string | undefined): string => {
  const column = columnOf(metadata, property);
  return column ? `"${column.databaseName}"` : 'null::text';
};

interface Noted {
  readonly sourceRecordId: string;
  readonly recordedAt: string;
  readonly recordedByRole: string;
}

const isNoted = (row: object): row is Noted => 'sourceRecordId' in row && 'recordedByRole' in row;

/** What a row that is to be imported says of itself beside its columns, by the columns that hold it. */
export const notedIn = (row: object): Readonly<Record<string, unknown>> =>
  isNoted(row)
    ? {
        provenance_source_record_id: row.sourceRecordId,
        provenance_recorded_at: row.recordedAt,
        provenance_recorded_by_role: row.recordedByRole,
      }
    : {};

/**
 * The provenance of imported rows: under the number that the record itself has, else that which their source notes; recorded
 * when the source says, else when what it is of happened, else when the rows were taken, and never after that; by whom the source
 * names, if it does. Null for tables that hold no records.
 */
export const importedProvenance = (
  metadata: EntityMetadata,
  { system, at }: ImportSource,
): BesideRows | null => {
  const kind = isClass(metadata.target) ? recordKind(metadata.target) : null;
  if (!kind) return null;
  const taken = '$3::timestamptz';
  return {
    columns: provenanceColumns.map(({ column }) => `"${column}"`),
    expressions: [
      '$2::text',
      `coalesce(${numberOf(metadata, kind.numbered)}, "provenance_source_record_id")`,
      `least(coalesce("provenance_recorded_at", ${momentOf(metadata, kind.happened)}), ${taken})`,
      '"provenance_recorded_by_role"',
    ],
    values: [system, at],
  };
};
