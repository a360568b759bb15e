import type { ClockReading } from '../../../shared/clock/clock-reading.js';
import { readClock } from '../../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { DaFlag } from './da-flag.js';
import type { DomesticAbuseIncident } from './domestic-abuse-incident.js';
import type { FlagChange } from './flag-change.js';

/** Flags whose setting says that the abuse goes on: the report found no new look at risk after them. */
const escalations: ReadonlySet<DaFlag> = new Set(['HARASSMENT', 'STALKING']);

/**
 * The duty to judge risk anew after an escalation. Null when the flag was never raised to harassment or
 * stalking. `history` is newest first.
 */
export const reappraisalClock = (
  { reappraisedAt }: Pick<DomesticAbuseIncident, 'reappraisedAt'>,
  history: readonly Pick<FlagChange, 'at' | 'to'>[],
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading | null => {
  const last = history.find(({ to }) => escalations.has(to));
  if (!last) return null;
  const facts = { startedAt: last.at, stoppedAt: reappraisedAt, now, ruleset };
  return readClock({ code: 'RISK_REAPPRAISAL', ...facts });
};
