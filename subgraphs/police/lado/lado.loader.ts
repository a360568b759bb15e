import type { Instant } from '../../../schema/time/instant.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { LadoNotification } from './lado-notification.js';
import type { LadoTimeliness } from './lado-timeliness.type.js';
import { ladoClock } from './lado.clock.js';

export const ladoNotificationsOfChild = rowsBy(LadoNotification, {
  through: { table: 'lado_notification_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'awareAt',
});

/** By the days in London: which day is a working day is known to the clock, not to the database. */
export const ladoFigures = report({
  name: 'lado_timeliness',
  answers: { aware_on: 'date', notified_on: 'date', count: 'int' },
  sql: `select (aware_at at time zone 'Europe/London')::date,
      (notified_at at time zone 'Europe/London')::date, count(*)::int
    from lado_notification group by 1, 2`,
});

/** Midday UTC is within its day in London all year. */
const middayOf = (day: unknown): Instant => `${String(day)}T12:00:00Z`;

export const ladoTimeliness = async (
  context: SubgraphContext,
): Promise<Readonly<LadoTimeliness>> => {
  const rows = await readRows(context, ladoFigures.statement, {});
  const counted = rows.map(({ aware_on: awareOn, notified_on: notifiedOn, count }) => ({
    count: Number(count),
    clock: ladoClock(
      { awareAt: middayOf(awareOn), notifiedAt: notifiedOn === null ? null : middayOf(notifiedOn) },
      context,
    ),
  }));
  const sum = (some: typeof counted): number => some.reduce((total, { count }) => total + count, 0);
  return { required: sum(counted), late: sum(counted.filter(({ clock }) => clock.breached)) };
};
