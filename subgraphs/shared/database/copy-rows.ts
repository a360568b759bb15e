import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { AskedStatement } from './ask-together.js';
import { queryNamed } from './query-named.js';

/** Rows per statement: large enough to be quick, small enough for a message of a few megabytes. */
const CHUNK = 5_000;

/** What an entity holds, as a plain object. */
export type PlainRow<Row> = { readonly [Property in keyof Row]?: Row[Property] };

/**
 * The statements that insert plain rows into an entity's table, a few thousand rows each. Rows are objects
 * with the entity's property names; a property that no row has is left to the column's default, one
 * that a single row lacks becomes null.
 */
export function* insertsOf<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly PlainRow<Row>[],
): Generator<AskedStatement, void> {
  const metadata = manager.dataSource.getMetadata(entity);
  const columns = columnsHeld(metadata, rows);
  if (columns.length === 0) return;
  const statement = insertStatement(manager, metadata, columns);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map((row) => rowOf(columns, row));
    yield { statement, values: [JSON.stringify(chunk)] };
  }
}

/**
 * Inserts many plain rows, as {@link insertsOf}. Run it inside `dataSource.transaction(…)`.
 * @throws QueryFailedError when a row breaks a constraint; nothing of its chunk is then written
 */
export const copyRows = async <Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly PlainRow<Row>[],
): Promise<void> => {
  for (const { statement, values } of insertsOf(manager, entity, rows)) {
    await queryNamed(manager, statement, values);
  }
};

const columnsHeld = (
  { columns }: EntityMetadata,
  rows: readonly ObjectLiteral[],
): readonly ColumnMetadata[] =>
  columns.filter((column) => rows.some((row) => column.getEntityValue(row) !== undefined));

const rowOf = (columns: readonly ColumnMetadata[], row: ObjectLiteral): Record<string, unknown> =>
  Object.fromEntries(
    columns.map((column) => [column.databaseName, column.getEntityValue(row, true) as unknown]),
  );

/** JSON because it carries lists, documents and nulls alike; PostgreSQL casts by the table's types. */
const insertStatement = (
  manager: EntityManager,
  metadata: EntityMetadata,
  columns: readonly ColumnMetadata[],
): string => {
  const { driver } = manager.dataSource;
  const table = metadata.tablePath
    .split('.')
    .map((part) => driver.escape(part))
    .join('.');
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  return `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1::json)`;
};
