import type { DataSource } from 'typeorm';
import type { DataClass } from '../../../schema/policy/data-class.js';
import { dayOf } from '../../../schema/time/instant.js';
import type { EntityClass } from '../database/data-source.js';
import { compileHydrate, type RawRow } from '../database/hydrate.js';
import { namedStatement } from '../database/named-parameters.js';
import type { NamedStatement, StatementValues } from '../database/named-statement.js';
import { readRows } from '../loader/read-rows.js';
import { selectList } from '../loader/row-statement.js';
import { once } from '../page/once.js';
import { pageSize, type PageArguments } from '../page/page-arguments.js';
import { requireOwnStaff } from '../policy/own-work-list.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import {
  afterKeyset,
  cursorOfKeyset,
  keysetColumns,
  keysetIn,
  keysetOf,
  keysetValues,
  orderBy,
  type Keyset,
  type Order,
} from './keyset.js';

export interface WorkListOptions {
  /** The class that the list's mark names first. */
  readonly dataClass: DataClass;
  /**
   * Which rows `t` are on the list: the filter's parameters as `:name`, beside them `:areas` (of the
   * caller; none for all), `:now` and `:today` (in London).
   */
  readonly where: string;
  readonly order: Order;
}

/** Where the rows of a list come from, and how they are read. */
interface WorkListSource<Row> {
  readonly columns: string;
  /** A table or a query, without its alias `t`. */
  readonly from: string;
  readonly read: (row: RawRow) => Row;
}

/** A page that is read when one of its parts is asked for, and once. */
export interface WorkListPage<Row> {
  readonly edges: () => Promise<readonly { readonly cursor: string; readonly node: Row }[]>;
  readonly pageInfo: () => Promise<{
    readonly hasNextPage: boolean;
    readonly endCursor: string | null;
  }>;
  /** Of the whole list. */
  readonly totalCount: () => Promise<number>;
}

export interface WorkList<Row> {
  /**
   * @throws GraphQLError BAD_USER_INPUT for a size out of range or a cursor of another list
   * @throws Refusal WITHHELD for anybody but the owner's own staff
   */
  page(
    context: SubgraphContext,
    filter: StatementValues,
    asked: Pick<PageArguments, 'first' | 'after'>,
  ): WorkListPage<Row>;
}

/** Two statements and not one with `or`: only so does a later page begin where it begins. */
interface Statements<Row> {
  readonly first: NamedStatement;
  readonly next: NamedStatement;
  readonly count: NamedStatement;
  readonly read: (row: RawRow) => Row;
}

const statements = <Row>(
  { columns, from, read }: WorkListSource<Row>,
  { where, order }: WorkListOptions,
): Statements<Row> => {
  const page = (condition: string): NamedStatement =>
    namedStatement(`select ${columns}, ${keysetColumns(order)}
      from ${from} t where ${condition} order by ${orderBy(order)} limit :limit::int`);
  return {
    first: page(where),
    next: page(`${where} and ${afterKeyset(order)}`),
    count: namedStatement(`select count(*)::int as total from ${from} t where ${where}`),
    read,
  };
};

/** Only those parameters count that a statement names: a count knows no limit. */
const valuesFor = (context: SubgraphContext, filter: StatementValues): StatementValues => ({
  ...filter,
  areas: context.request.principal.areas,
  now: context.now,
  today: dayOf(context.now),
});

interface Asked {
  readonly size: number;
  readonly after: Keyset | null;
}

const listOf = <Row>(
  statementsOf: (context: SubgraphContext) => Statements<Row>,
  { order, dataClass }: WorkListOptions,
): WorkList<Row> => {
  const readPage = async (
    context: SubgraphContext,
    filter: StatementValues,
    { size, after }: Asked,
  ) => {
    const { first, next, read } = statementsOf(context);
    const rows = await readRows(context, after ? next : first, {
      ...valuesFor(context, filter),
      ...(after ? keysetValues(after, order) : {}),
      limit: size + 1,
    });
    const edges = rows.slice(0, size).map((row) => {
      return { cursor: cursorOfKeyset(keysetIn(row, order)), node: read(row) };
    });
    const endCursor = edges.at(-1)?.cursor ?? null;
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor } };
  };
  return {
    page: (context, filter, { first, after }) => {
      requireOwnStaff(context, dataClass);
      const asked = { size: pageSize({ first }), after: after ? keysetOf(after, order) : null };
      const page = once(() => readPage(context, filter, asked));
      return {
        edges: async () => (await page()).edges,
        pageInfo: async () => (await page()).pageInfo,
        totalCount: async () => {
          const values = valuesFor(context, filter);
          const [row] = await readRows(context, statementsOf(context).count, values);
          return Number(row?.total);
        },
      };
    },
  };
};

/**
 * A list over many children for the owner's own staff, of their own areas: in a fixed order, a page at a
 * time. A page costs what it shows, however long the list is; the count is read only where it is asked for.
 */
export const workList = <Row extends object>(
  entity: EntityClass & (new () => Row),
  options: WorkListOptions,
): WorkList<Row> => {
  const made = new WeakMap<DataSource, Statements<Row>>();
  return listOf(({ dataSource }) => {
    const known = made.get(dataSource);
    if (known) return known;
    const metadata = dataSource.getMetadata(entity);
    const source = {
      columns: selectList(metadata, 't'),
      from: `"${metadata.tableName}"`,
      read: compileHydrate(dataSource.getRepository<Row>(entity).createQueryBuilder('t')),
    };
    const compiled = statements(source, options);
    made.set(dataSource, compiled);
    return compiled;
  }, options);
};

/** The same over a query of one's own, for entries that are no table: `from (…)`, with a column `id`. */
export const workListOver = <Row>(
  source: WorkListSource<Row>,
  options: WorkListOptions,
): WorkList<Row> => {
  const compiled = statements(source, options);
  return listOf(() => compiled, options);
};
