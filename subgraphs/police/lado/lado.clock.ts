import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { LadoNotification } from './lado-notification.js';

/** One working day from when the police were aware. */
export const ladoClock = (
  { awareAt, notifiedAt }: Pick<LadoNotification, 'awareAt' | 'notifiedAt'>,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading =>
  readClock({ code: 'LADO_NOTIFICATION', startedAt: awareAt, stoppedAt: notifiedAt, now, ruleset });
