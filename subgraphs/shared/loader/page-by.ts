import DataLoader from 'dataloader';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import { pageOf, type Page } from '../page/connection.js';
import type { PageRequest } from '../page/page-arguments.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { columnOf, type LinkTable } from './row-statement.js';
import { rowsOfKeys, type RowsOfKey } from './rows-of-keys.js';
import { sqlLoader } from './sql-loader.js';

export interface PageByOptions<Row> {
  /** The link table between the key and the records. */
  readonly through: LinkTable;
  /** The moment by which the newest come first; ties by id. */
  readonly newestFirst: keyof Row & string;
}

interface PageLoader<Row> {
  load(context: SubgraphContext, key: string, request: PageRequest): Promise<Page<Row>>;
}

const rowsOfPage = <Row>(
  metadata: EntityMetadata,
  { through, newestFirst }: PageByOptions<Row>,
): RowsOfKey => {
  const at = columnOf(metadata, newestFirst);
  return {
    from: `"${through.table}" l join "${metadata.tableName}" r on r.id = l."${through.record}"
      where l."${through.key}" = k.id
        and ($3::timestamptz is null or (r.${at}, r.id) < ($3::timestamptz, $4::uuid))`,
    order: `r.${at} desc, r.id desc`,
    limit: '$2::int + 1',
  };
};

/** Pages of one entity by a key: one statement for all keys that are asked for the same page. */
export const pageBy = <Row extends object & { readonly id: string }>(
  entity: EntityClass & (new () => Row),
  options: PageByOptions<Row>,
): PageLoader<Row> => {
  const { through, newestFirst } = options;
  const rowsOf = rowsOfKeys(entity, (metadata) => rowsOfPage(metadata, options), [
    'first',
    'at',
    'id',
  ]);
  const counts = sqlLoader({
    sql: `select k.id as "key",
      (select count(*)::int from "${through.table}" l where l."${through.key}" = k.id) as "count"
      from unnest($1::uuid[]) as k(id)`,
    read: (rows) => Number(rows[0]?.count ?? 0),
  });
  const loadersOf = perRequest(() => new Map<string, DataLoader<string, readonly Row[]>>());
  const loaderOf = (
    context: SubgraphContext,
    request: PageRequest,
  ): DataLoader<string, readonly Row[]> => {
    const { first, after } = request;
    const loaders = loadersOf(context);
    const name = JSON.stringify(request);
    const loader =
      loaders.get(name) ??
      new DataLoader((keys: readonly string[]) =>
        rowsOf(context, keys, { first, at: after?.at ?? null, id: after?.id ?? null }),
      );
    loaders.set(name, loader);
    return loader;
  };
  return {
    load: async (context, key, request) =>
      pageOf({
        rows: await loaderOf(context, request).load(key),
        request,
        positionOf: (row) => ({ at: String(row[newestFirst]), id: row.id }),
        totalCount: () => counts.load(context, key),
      }),
  };
};
