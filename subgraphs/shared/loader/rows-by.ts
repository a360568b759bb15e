import DataLoader from 'dataloader';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { readRows } from './read-rows.js';
import { columnOf, rowsByKey, rowStatement, selectList, type LinkTable } from './row-statement.js';

/** A plain list of the API holds at most this many rows, the newest; `disclosures` says `truncated`. */
export const LIST_LIMIT = 200;

export interface RowsByOptions<Row> {
  /** The property that holds the key: `childId`, or the id of a parent record. */
  readonly key?: keyof Row & string;
  /** A link table instead of a property: its own column of the key, and that of the record's id. */
  readonly through?: LinkTable;
  /** Newest first by this property; ties by id. */
  readonly newestFirst?: keyof Row & string;
  /** Oldest or lowest first instead: for children that are numbered within their record. */
  readonly inOrderOf?: keyof Row & string;
}

/** Rows of one entity by a key: one statement however many keys, answers in key order. */
export interface RowsBy<Row> {
  load(context: SubgraphContext, key: string): Promise<readonly Row[]>;
}

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
  return `select k.id as "key", ${selectList(metadata)}
    from unnest($1::uuid[]) with ordinality as k(id, place)
    cross join lateral (
      select t.* from ${sourceSql(metadata, options)}
      order by ${orderSql(metadata, options, 't')} limit ${String(LIST_LIMIT)}
    ) r
    order by k.place, ${orderSql(metadata, options, 'r')}`;
};

/**
 * A loader of rows by key. Each (key, row) is its own object, so a row reached through two children can
 * be bound to two decisions. The statement is made once per data source.
 */
export const rowsBy = <Row extends object>(
  entity: EntityClass & (new () => Row),
  options: RowsByOptions<Row>,
): RowsBy<Row> => {
  const statementFor = rowStatement(entity, {
    sqlOf: (metadata) => statementSql(metadata, options),
    parameters: ['keys'],
  });
  const loaderOf = perRequest(
    (context) =>
      new DataLoader<string, readonly Row[]>(async (keys) => {
        const { statement, hydrate } = statementFor(context.dataSource);
        return rowsByKey(keys, await readRows(context, statement, { keys }), hydrate);
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
