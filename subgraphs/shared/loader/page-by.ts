import DataLoader from 'dataloader';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import { pageOf, type Page } from '../page/connection.js';
import type { PageRequest } from '../page/page-arguments.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { readRows } from './read-rows.js';
import { columnOf, rowsByKey, rowStatement, selectList, type LinkTable } from './row-statement.js';
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

const pageSql = <Row>(
  metadata: EntityMetadata,
  { through, newestFirst }: PageByOptions<Row>,
): string => {
  const at = columnOf(metadata, newestFirst);
  return `select k.id as "key", ${selectList(metadata)}
    from unnest($1::uuid[]) with ordinality as k(id, place)
    cross join lateral (
      select t.* from "${through.table}" l join "${metadata.tableName}" t on t.id = l."${through.record}"
      where l."${through.key}" = k.id
        and ($3::timestamptz is null or (t.${at}, t.id) < ($3::timestamptz, $4::uuid))
      order by t.${at} desc, t.id desc limit $2::int + 1
    ) r
    order by k.place, r.${at} desc, r.id desc`;
};

/** Pages of one entity by a key: one statement for all keys that are asked for the same page. */
export const pageBy = <Row extends object & { readonly id: string }>(
  entity: EntityClass & (new () => Row),
  options: PageByOptions<Row>,
): PageLoader<Row> => {
  const { through, newestFirst } = options;
  const statementFor = rowStatement(entity, {
    sqlOf: (metadata) => pageSql(metadata, options),
    parameters: ['keys', 'first', 'at', 'id'],
  });
  const counts = sqlLoader({
    sql: `select k.id as "key", count(l.*)::int as "count" from unnest($1::uuid[]) as k(id)
      left join "${through.table}" l on l."${through.key}" = k.id group by k.id`,
    read: (rows) => Number(rows[0]?.count ?? 0),
  });
  const read = async (
    context: SubgraphContext,
    keys: readonly string[],
    { first, after }: PageRequest,
  ): Promise<readonly Row[][]> => {
    const { statement, hydrate } = statementFor(context.dataSource);
    const values = { keys, first, at: after?.at ?? null, id: after?.id ?? null };
    return rowsByKey(keys, await readRows(context, statement, values), hydrate);
  };
  const loadersOf = perRequest(() => new Map<string, DataLoader<string, readonly Row[]>>());
  const loaderOf = (
    context: SubgraphContext,
    request: PageRequest,
  ): DataLoader<string, readonly Row[]> => {
    const loaders = loadersOf(context);
    const name = JSON.stringify(request);
    const loader =
      loaders.get(name) ??
      new DataLoader((keys: readonly string[]) => read(context, keys, request));
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
