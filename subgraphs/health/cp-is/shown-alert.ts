import type { CivilDate } from '../../../schema/time/instant.js';
import { addMonths } from '../../shared/clock/civil-months.js';
import type { CpIsAlert } from './cp-is-alert.js';

/** CP-IS shows a plan or status for this long after its end (NHS England, CP-IS guidance). */
const MONTHS_SHOWN = 12;

type Term = Pick<CpIsAlert, 'startedOn' | 'endedOn'>;

const hasEnded = ({ endedOn }: Term, today: CivilDate): boolean =>
  endedOn !== null && endedOn < today;

/** Whether it has ended, and within the twelve months before today. */
export const endedWithin12Months = (alert: Term, today: CivilDate): boolean =>
  alert.endedOn !== null &&
  hasEnded(alert, today) &&
  addMonths(alert.endedOn, MONTHS_SHOWN) >= today;

/**
 * The alert that CP-IS shows: the newest current one, else the newest that ended within twelve months;
 * null when there is neither. `alerts` are newest first.
 */
export const shownAlert = <Alert extends Term>(
  alerts: readonly Alert[],
  today: CivilDate,
): Alert | null =>
  alerts.find((alert) => !hasEnded(alert, today)) ??
  alerts.find((alert) => endedWithin12Months(alert, today)) ??
  null;
