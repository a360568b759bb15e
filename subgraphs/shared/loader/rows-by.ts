import DataLoader from 'dataloader';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { columnOf, type LinkTable } from './row-statement.js';
import { rowsOfKeys } from './rows-of-keys.js';

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

const fromSql = <Row>(metadata: EntityMetadata, { key, through }: RowsByOptions<Row>): string => {
  const table = `"${metadata.tableName}"`;
  if (through) {
    return `"${through.table}" l join ${table} r on r.id = l."${through.record}" where l."${through.key}" = k.id`;
  }
  if (!key)
    throw new Error(`${metadata.name}: rows are looked up by a key or through a link table`);
  return `${table} r where r.${columnOf(metadata, key)} = k.id`;
};

const orderSql = <Row>(
  metadata: EntityMetadata,
  { newestFirst, inOrderOf }: RowsByOptions<Row>,
): string => {
  if (newestFirst) return `r.${columnOf(metadata, newestFirst)} desc nulls last, r.id`;
  return inOrderOf ? `r.${columnOf(metadata, inOrderOf)}, r.id` : 'r.id';
};

/**
 * A loader of rows by key. Each (key, row) is its own object, so a row reached through two children can
 * be bound to two decisions. The statement is made once per data source.
 */
export const rowsBy = <Row extends object>(
  entity: EntityClass & (new () => Row),
  options: RowsByOptions<Row>,
): RowsBy<Row> => {
  const rowsOf = rowsOfKeys(entity, (metadata) => ({
    from: fromSql(metadata, options),
    order: orderSql(metadata, options),
    limit: String(LIST_LIMIT),
  }));
  const loaderOf = perRequest(
    (context) => new DataLoader((keys: readonly string[]) => rowsOf(context, keys)),
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
