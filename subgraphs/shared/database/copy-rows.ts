import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { AskedStatement } from './ask-together.js';
import { queryNamed } from './query-named.js';
import { importedProvenance, notedIn, type BesideRows } from '../record/imported-provenance.js';
import { importSourceOf } from '../record/import-source.js';

/** Rows per statement: large enough to be quick, small enough for a message of a few megabytes. */
const CHUNK = 5_000;

/** What an entity holds, as a plain object. */
export type PlainRow<Row> = { readonly [Property in keyof Row]?: Row[Property] };

/**
 * The statements that insert plain rows into an entity's table, a few thousand rows each. Rows are objects
 * with the entity's property names; a property that no row has is left to the column's default, one
 * that a single row lacks becomes null. `beside`: what is filled beside them; null, what the defaults say.
 */
export function* insertsOf<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly PlainRow<Row>[],
  beside: BesideRows | null = null,
): Generator<AskedStatement, void> {
  const metadata = manager.dataSource.getMetadata(entity);
  const columns = columnsHeld(metadata, rows);
  if (columns.length === 0) return;
  const statement = insertStatement({ manager, metadata }, columns, beside);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows
      .slice(from, from + CHUNK)
      .map((row) => ({ ...rowOf(columns, row), ...(beside && notedIn(row)) }));
    yield { statement, values: [JSON.stringify(chunk), ...(beside?.values ?? [])] };
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
  const source = importSourceOf(manager);
  const beside = source && importedProvenance(manager.dataSource.getMetadata(entity), source);
  for (const { statement, values } of insertsOf(manager, entity, rows, beside)) {
    await queryNamed(manager, statement, values);
  }
};

const columnsHeld = (
  { columns }: EntityMetadata,
  rows: readonly ObjectLiteral[],
): readonly ColumnMetadata[] =>
  columns.filter(
    // What is not read with a row is not given with one: nobody looks through all rows for it.
    (column) => column.isSelect && rows.some((row) => column.getEntityValue(row) !== undefined),
  );

const rowOf = (columns: readonly ColumnMetadata[], row: ObjectLiteral): Record<string, unknown> =>
  Object.fromEntries(
    columns.map((column) => [column.databaseName, column.getEntityValue(row, true) as unknown]),
  );

interface Table {
  readonly manager: EntityManager;
  readonly metadata: EntityMetadata;
}

/** JSON because it carries lists, documents and nulls alike; PostgreSQL casts by the table's types. */
const insertStatement = (
  { manager, metadata }: Table,
  columns: readonly ColumnMetadata[],
  beside: BesideRows | null,
): string => {
  const { driver } = manager.dataSource;
  const table = metadata.tablePath
    .split('.')
    .map((part) => driver.escape(part))
    .join('.');
  const names = columns.map(({ databaseName }) => driver.escape(databaseName));
  const into = [...names, ...(beside?.columns ?? [])].join(', ');
  const values = [...names, ...(beside?.expressions ?? [])].join(', ');
  return `insert into ${table} (${into}) select ${values} from json_populate_recordset(null::${table}, $1::json)`;
};
