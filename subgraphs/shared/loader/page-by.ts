import DataLoader from 'dataloader';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import { compileHydrate, type RawRow } from '../database/hydrate.js';
import { sqlStatement, type NamedStatement } from '../database/named-statement.js';
import { pageOf, type Page } from '../page/connection.js';
import type { PageRequest } from '../page/page-arguments.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { readRows } from './read-rows.js';
import { sqlLoader } from './sql-loader.js';

export interface PageByOptions<Row> {
  /** The link table between the key and the records. */
  readonly through: { readonly table: string; readonly key: string; readonly record: string };
  /** The moment by which the newest come first; ties by id. */
  readonly newestFirst: keyof Row & string;
}

interface PageLoader<Row> {
  load(context: SubgraphContext, key: string, request: PageRequest): Promise<Page<Row>>;
}

interface Compiled<Row> {
  readonly statement: NamedStatement;
  readonly hydrate: (row: RawRow) => Row;
}

const pageSql = <Row>(
  metadata: EntityMetadata,
  { through, newestFirst }: PageByOptions<Row>,
): string => {
  const columns = metadata.columns
    .map(({ databaseName }) => `r."${databaseName}" as "r_${databaseName}"`)
    .join(', ');
  const at = `"${metadata.findColumnWithPropertyName(newestFirst)?.databaseName ?? newestFirst}"`;
  return `select k.id as "key", ${columns}
    from unnest($1::uuid[]) with ordinality as k(id, place)
    cross join lateral (
      select t.* from "${through.table}" l join "${metadata.tableName}" t on t.id = l."${through.record}"
      where l."${through.key}" = k.id
        and ($3::timestamptz is null or (t.${at}, t.id) < ($3::timestamptz, $4::uuid))
      order by t.${at} desc, t.id desc limit $2::int + 1
    ) r
    order by k.place, r.${at} desc, r.id desc`;
};

const compile = <Row extends object>(
  dataSource: DataSource,
  entity: EntityClass & (new () => Row),
  options: PageByOptions<Row>,
): Compiled<Row> => ({
  statement: sqlStatement(pageSql(dataSource.getMetadata(entity), options), [
    'keys',
    'first',
    'at',
    'id',
  ]),
  hydrate: compileHydrate(dataSource.getRepository<Row>(entity).createQueryBuilder('r')),
});

/** Pages of one entity by a key: one statement for all keys that are asked for the same page. */
export const pageBy = <Row extends object & { readonly id: string }>(
  entity: EntityClass & (new () => Row),
  options: PageByOptions<Row>,
): PageLoader<Row> => {
  const { through, newestFirst } = options;
  const compiled = new WeakMap<DataSource, Compiled<Row>>();
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
    const known = compiled.get(context.dataSource) ?? compile(context.dataSource, entity, options);
    compiled.set(context.dataSource, known);
    const values = { keys, first, at: after?.at ?? null, id: after?.id ?? null };
    const rows = await readRows(context, known.statement, values);
    return keys.map((key) => rows.filter((row) => row.key === key).map(known.hydrate));
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
