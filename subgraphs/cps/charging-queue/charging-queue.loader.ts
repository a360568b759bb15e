import type { DataSource } from 'typeorm';
import { dayOf } from '../../../schema/time/instant.js';
import { clockRule } from '../../shared/clock/read-clock.js';
import { compileHydrate, type RawRow } from '../../shared/database/hydrate.js';
import { sqlStatement, type NamedStatement } from '../../shared/database/named-statement.js';
import type { StatementValues } from '../../shared/database/named-statement.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { selectList } from '../../shared/loader/row-statement.js';
import { pageOf, type Page } from '../../shared/page/connection.js';
import type { PageRequest } from '../../shared/page/page-arguments.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ChargingStatus } from '../charging-case/charging-case-enums.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { figuresSql, filterParameters, histogramSql, pageSql } from './charging-queue.sql.js';

/** Which files the queue is about. Null where it is not filtered by. */
export interface QueueFilter {
  readonly statuses: readonly ChargingStatus[];
  readonly area: string | null;
  readonly rasso: boolean | null;
  readonly minAgeDays: number | null;
}

/** Over all files of the filtered queue. */
export interface QueueFigures {
  readonly totalCount: number;
  /** Of `ageInDays`; null when the queue is empty. */
  readonly medianDays: number | null;
  readonly overStandard: number;
}

/** A bar of the histogram: both days are part of it. */
export interface Bar {
  readonly fromDay: number;
  readonly toDay: number;
  readonly count: number;
}

const valuesOf = (filter: QueueFilter, context: SubgraphContext): StatementValues => ({
  ...filter,
  today: dayOf(context.now),
  authorities: context.request.principal.areas,
});

interface PageReader {
  readonly statement: NamedStatement;
  readonly hydrate: (row: RawRow) => ChargingCase;
}

const compile = (dataSource: DataSource): PageReader => {
  const columns = selectList(dataSource.getMetadata(ChargingCase), 'c');
  const builder = dataSource.getRepository(ChargingCase).createQueryBuilder('c');
  return {
    statement: sqlStatement(pageSql(columns), [...filterParameters, 'at', 'id', 'limit']),
    hydrate: compileHydrate(builder),
  };
};

const readers = new WeakMap<DataSource, PageReader>();

const readerFor = (dataSource: DataSource): PageReader => {
  const reader = readers.get(dataSource) ?? compile(dataSource);
  readers.set(dataSource, reader);
  return reader;
};

/** One page, oldest first. Its `totalCount` is not read here: it is one of the figures. */
export const queuePage = async (
  context: SubgraphContext,
  filter: QueueFilter,
  request: PageRequest,
): Promise<Page<ChargingCase>> => {
  const { statement, hydrate } = readerFor(context.dataSource);
  const { first, after } = request;
  const rows = await readRows(context, statement, {
    ...valuesOf(filter, context),
    at: after?.at ?? null,
    id: after?.id ?? null,
    limit: first + 1,
  });
  return pageOf({
    rows: rows.map(hydrate),
    request,
    positionOf: ({ firstReportedAt, id }) => ({ at: firstReportedAt, id }),
    totalCount: async () => (await queueFigures(context, filter)).totalCount,
  });
};

const figuresStatement = sqlStatement(figuresSql, [...filterParameters, 'standardDays']);

/** Counted in one statement. */
export const queueFigures = async (
  context: SubgraphContext,
  filter: QueueFilter,
): Promise<QueueFigures> => {
  const standardDays = clockRule('CPS_CHARGING_28D', context.ruleset).length;
  const values = { ...valuesOf(filter, context), standardDays };
  const [row] = await readRows(context, figuresStatement, values);
  return {
    totalCount: Number(row?.total),
    medianDays: typeof row?.median === 'number' ? row.median : null,
    overStandard: Number(row?.over_standard),
  };
};

const histogramStatement = sqlStatement(histogramSql, [...filterParameters, 'stepDays']);

/** Counted in one statement; empty when the queue is. */
export const queueHistogram = async (
  context: SubgraphContext,
  filter: QueueFilter,
  stepDays: number,
): Promise<readonly Bar[]> => {
  const values = { ...valuesOf(filter, context), stepDays };
  const rows = await readRows(context, histogramStatement, values);
  return rows.map((row) => ({
    fromDay: Number(row.from_day),
    toDay: Number(row.to_day),
    count: Number(row.files),
  }));
};
