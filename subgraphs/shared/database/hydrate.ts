import type { DataSource, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DriverUtils } from 'typeorm/driver/DriverUtils.js';
import { ApplyValueTransformers } from 'typeorm/util/ApplyValueTransformers.js';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** A row as `pg` gives it: column or alias → value. */
export type RawRow = Readonly<Record<string, unknown>>;

/** One property of an entity and where a raw row holds it. */
interface PropertySource {
  readonly property: string;
  readonly key: string;
  readonly column: ColumnMetadata;
}

const sourcesOf = (
  dataSource: DataSource,
  columns: readonly ColumnMetadata[],
  alias: string,
): readonly PropertySource[] =>
  columns.map((column) => ({
    property: column.propertyName,
    key: DriverUtils.buildAlias(dataSource.driver, undefined, alias, column.databaseName),
    column,
  }));

const valueIn = (row: RawRow, { key, column }: PropertySource): unknown =>
  column.transformer
    ? ApplyValueTransformers.transformFrom(column.transformer, row[key])
    : row[key];

/** A column that only carries a relation's key has the relation's property: not a value of ours. */
const isValueColumn = ({ relationMetadata, propertyName }: ColumnMetadata): boolean =>
  relationMetadata?.propertyName !== propertyName;

/** What is read of an entity with its rows: not what is asked for by itself. */
export const columnsRead = ({ columns }: EntityMetadata): readonly ColumnMetadata[] =>
  columns.filter(({ isSelect }) => isSelect);

/**
 * Compiles the way from raw rows of a builder's query to objects of its main entity. The objects
 * are fresh and extensible (federation writes `__typename` on them), and are instances of the
 * entity's class without its constructor having run. A column that was not selected stays undefined.
 */
export const compileHydrate = <Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
): ((row: RawRow) => Row) => {
  const { mainAlias } = builder.expressionMap;
  if (!mainAlias?.hasMetadata) throw new Error('The query reads no entity');
  const { target } = mainAlias.metadata;
  if (typeof target !== 'function') throw new Error('The entity has no class');
  const prototype = target.prototype as Row;
  const sources = sourcesOf(
    builder.dataSource,
    columnsRead(mainAlias.metadata).filter(isValueColumn),
    mainAlias.name,
  );
  return (row) => {
    const entity = Object.create(prototype) as Row;
    const values: Record<string, unknown> = entity;
    for (const source of sources) values[source.property] = valueIn(row, source);
    return entity;
  };
};
