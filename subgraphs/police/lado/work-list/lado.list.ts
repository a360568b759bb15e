import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import { LadoNotification } from '../lado-notification.js';

/**
 * The longest known first. Overdue is one of which the LADO was not told, and of which the police were aware
 * before `:day` in London, the first day that is still in time; null where there is no such clock.
 */
export const ladoNotifications = workList(LadoNotification, {
  dataClass: 'SAFEGUARDING',
  where: `(cardinality(:areas::text[]) = 0 or t.area = any(:areas::text[]))
    and (:overdue::boolean is null or :overdue::boolean = (t.notified_at is null
      and coalesce(t.aware_at < :day::date::timestamp at time zone 'Europe/London', false)))`,
  order: { direction: 'asc', terms: [{ sql: 't.aware_at', type: 'timestamptz' }] },
});

export const LadoNotificationConnection = workListType(LadoNotification, {
  mark: safeguardingList,
  description: 'Allegations of which the LADO must be told.',
});
