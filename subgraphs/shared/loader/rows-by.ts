import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import { compileHydrate, type RawRow } from '../database/hydrate.js';
import { sqlStatement, type NamedStatement } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { readRows } from './read-rows.js';

/** A plain list of the API holds at most this many rows, the newest; `disclosures` says `truncated`. */
export const LIST_LIMIT = 200;

export interface RowsByOptions<Row> {
  /** The property that holds the key: `childId`, or the id of a parent record. */
  readonly key?: keyof Row & string;
  /** A link table instead of a property: its own column of the key, and that of the record's id. */
  readonly through?: { readonly table: string; readonly key: string; readonly record: string };
  /** Newest first by this property; ties by id. */
  readonly newestFirst?: keyof Row & string;
  /** Oldest or lowest first instead: for children that are numbered within their record. */
  readonly inOrderOf?: keyof Row & string;
}

/** Rows of one entity by a key: one statement however many keys, answers in key order. */
export interface RowsBy<Row> {
  load(context: SubgraphContext, key: string): Promise<readonly Row[]>;
}

interface Compiled<Row> {
  readonly statement: NamedStatement;
  readonly hydrate: (row: RawRow) => Row;
}

const columnOf = (metadata: EntityMetadata, property: string): string => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column) throw new Error(`${metadata.name} has no column for ${property}`);
  return `"${column.databaseName}"`;
};

const sourceSql = <Row>(metadata: EntityMetadata, { key, through }: RowsByOptions<Row>): string => {
  const table = `"${metadata.tableName}"`;
  if (through) {
    return `"${through.table}" l join ${table} t on t.id = l."${through.record}" where l."${through.key}" = k.id`;
  }
  if (!key)
    throw new Error(`${metadata.name}: rows are looked up by a key or through a link table`);
  return `${table} t where t.${columnOf(metadata, key)} = k.id`;
};

const orderSql = <Row>(
  metadata: EntityMetadata,
  { newestFirst, inOrderOf }: RowsByOptions<Row>,
  alias: 't' | 'r',
): string => {
  if (newestFirst)
    return `${alias}.${columnOf(metadata, newestFirst)} desc nulls last, ${alias}.id`;
  return inOrderOf ? `${alias}.${columnOf(metadata, inOrderOf)}, ${alias}.id` : `${alias}.id`;
};

const statementSql = <Row>(metadata: EntityMetadata, options: RowsByOptions<Row>): string => {
  const columns = metadata.columns
    .map(({ databaseName }) => `r."${databaseName}" as "r_${databaseName}"`)
    .join(', ');
  return `select k.id as "key", ${columns}
    from unnest($1::uuid[]) with ordinality as k(id, place)
    cross join lateral (
      select t.* from ${sourceSql(metadata, options)}
      order by ${orderSql(metadata, options, 't')} limit ${String(LIST_LIMIT)}
    ) r
    order by k.place, ${orderSql(metadata, options, 'r')}`;
};

const compile = <Row extends object>(
  dataSource: DataSource,
  entity: EntityClass & (new () => Row),
  options: RowsByOptions<Row>,
): Compiled<Row> => {
  const metadata = dataSource.getMetadata(entity);
  const builder = dataSource.getRepository<Row>(entity).createQueryBuilder('r');
  return {
    statement: sqlStatement(statementSql(metadata, options), ['keys']),
    hydrate: compileHydrate(builder),
  };
};

const grouped = <Row>(
  keys: readonly string[],
  rows: readonly RawRow[],
  hydrate: (row: RawRow) => Row,
): Row[][] => {
  const byKey = new Map<unknown, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(row.key)?.push(hydrate(row));
  return keys.map((key) => byKey.get(key) ?? []);
};

/**
 * A loader of rows by key. Each (key, row) is its own object, so a row reached through two children can
 * be bound to two decisions. The statement is made once per data source.
 */
export const rowsBy = <Row extends object>(
  entity: EntityClass & (new () => Row),
  options: RowsByOptions<Row>,
): RowsBy<Row> => {
  const compiled = new WeakMap<DataSource, Compiled<Row>>();
  const compiledFor = (dataSource: DataSource): Compiled<Row> => {
    const known = compiled.get(dataSource) ?? compile(dataSource, entity, options);
    compiled.set(dataSource, known);
    return known;
  };
  const loaderOf = perRequest(
    (context) =>
      new DataLoader<string, readonly Row[]>(async (keys) => {
        const { statement, hydrate } = compiledFor(context.dataSource);
        return grouped(keys, await readRows(context, statement, { keys }), hydrate);
      }),
  );
  return { load: (context, key) => loaderOf(context).load(key) };
};

/** The only row by a key, or null when there is none. */
export const rowBy = <Row extends object>(
  entity: EntityClass & (new () => Row),
  options: RowsByOptions<Row>,
): { load(context: SubgraphContext, key: string): Promise<Row | null> } => {
  const rows = rowsBy(entity, options);
  return { load: async (context, key) => (await rows.load(context, key))[0] ?? null };
};
