import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import { columnsRead, compileHydrate, type RawRow } from '../database/hydrate.js';
import { sqlStatement, type NamedStatement } from '../database/named-statement.js';

/** A link table between a key and records: its own column of the key, and that of the record's id. */
export interface LinkTable {
  readonly table: string;
  readonly key: string;
  readonly record: string;
}

/** A statement whose rows are of one entity, and the way from its raw rows to them. */
export interface RowStatement<Row> {
  readonly statement: NamedStatement;
  readonly hydrate: (row: RawRow) => Row;
}

/** The quoted column of a property. Throws Error when the entity has none: at the first load, not in an answer. */
export const columnOf = (metadata: EntityMetadata, property: string): string => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column for ${property}`);
  return `"${column.databaseName}"`;
};

/** Every column that is read of the entity, from the alias, under the names that its hydration reads. */
export const selectList = (metadata: EntityMetadata, alias = 'r'): string =>
  columnsRead(metadata)
    .map(({ databaseName: name }) => `${alias}."${name}" as "${alias}_${name}"`)
    .join(', ');

export interface RowStatementOptions {
  readonly sqlOf: (metadata: EntityMetadata) => string;
  readonly parameters: readonly string[];
}

/** Makes a statement once per data source, at its first use. */
export const rowStatement = <Row extends object>(
  entity: EntityClass & (new () => Row),
  { sqlOf, parameters }: RowStatementOptions,
): ((dataSource: DataSource) => RowStatement<Row>) => {
  const made = new WeakMap<DataSource, RowStatement<Row>>();
  return (dataSource) => {
    const known = made.get(dataSource);
    if (known) return known;
    const compiled = {
      statement: sqlStatement(sqlOf(dataSource.getMetadata(entity)), parameters),
      hydrate: compileHydrate(dataSource.getRepository<Row>(entity).createQueryBuilder('r')),
    };
    made.set(dataSource, compiled);
    return compiled;
  };
};
