import type { Instant } from '../../../schema/time/instant.js';
import { pageOf, type Page } from '../../shared/page/connection.js';
import type { PageRequest } from '../../shared/page/page-arguments.js';

interface Row {
  readonly id: string;
}

/**
 * A page of rows that were cut down one by one, so that nothing of those left out is counted. The rows
 * are newest first, ties by id; a child has few of them, at most 200 are read.
 */
export const pageOfRows = <Of extends Row>(
  rows: readonly Of[],
  request: PageRequest,
  momentOf: (row: Of) => Instant,
): Page<Of> => {
  const { after, first } = request;
  const isPast = (row: Of): boolean => {
    if (after === null) return true;
    const [at, from] = [Date.parse(momentOf(row)), Date.parse(after.at)];
    return at < from || (at === from && row.id > after.id);
  };
  return pageOf({
    rows: rows.filter(isPast).slice(0, first + 1),
    request,
    positionOf: (row) => ({ at: momentOf(row), id: row.id }),
    totalCount: () => Promise.resolve(rows.length),
  });
};
