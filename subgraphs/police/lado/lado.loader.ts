import { sqlStatement } from '../../shared/database/named-statement.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { LadoNotification } from './lado-notification.js';
import type { LadoTimeliness } from './lado-timeliness.type.js';
import { ladoClock } from './lado.clock.js';

export const ladoNotificationsOfChild = rowsBy(LadoNotification, {
  through: { table: 'lado_notification_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'awareAt',
});

/** Times only: which day is a working day is known to the clock, not to the database. */
const times = sqlStatement('select aware_at, notified_at from lado_notification', []);

export const ladoTimeliness = async (
  context: SubgraphContext,
): Promise<Readonly<LadoTimeliness>> => {
  const rows = await readRows(context, times, {});
  const late = rows
    .map(({ aware_at: awareAt, notified_at: notifiedAt }) => ({
      awareAt: String(awareAt),
      notifiedAt: typeof notifiedAt === 'string' ? notifiedAt : null,
    }))
    .filter((facts) => ladoClock(facts, context).breached);
  return { required: rows.length, late: late.length };
};
