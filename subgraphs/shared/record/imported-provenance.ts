import type { EntityMetadata } from 'typeorm';
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

/** A day alone is known from its midday. */
const momentOf = ({ columns }: EntityMetadata, property: string | undefined): string => {
  const column = columns.find(({ propertyName }) => propertyName === property);
  if (!column) return 'null::timestamptz';
  const name = `"${column.databaseName}"`;
  return column.type === 'date' ? `(${name} + time '12:00') at time zone 'UTC'` : name;
};

const numberOf = ({ columns }: EntityMetadata, property: string | undefined): string => {
  const column = columns.find(({ propertyName }) => propertyName === property);
  return column ? `"${column.databaseName}"` : 'null::text';
};

/**
 * The provenance of imported rows: recorded when what they are of happened, or when they were taken where they do not say,
 * or tell of what is to come; by nobody whom the source names. Null for tables that hold no records.
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
      numberOf(metadata, kind.numbered),
      `least(${momentOf(metadata, kind.happened)}, ${taken})`,
      'null::text',
    ],
    values: [system, at],
  };
};
