import type { ClockReading } from '../../shared/clock/clock-reading.js';
import type { ClockVariant } from '../../shared/clock/clock-rule.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { BailAuthority } from './bail-enums.js';
import type { PreChargeBail } from './pre-charge-bail.js';

/** The length that an authority may give. */
const bailVariants: Readonly<Record<BailAuthority, ClockVariant>> = {
  INSPECTOR: 'INSPECTOR_EXTENSION',
  SUPERINTENDENT: 'SUPERINTENDENT_EXTENSION',
  COURT: 'COURT_EXTENSION',
};

type Bail = Pick<PreChargeBail, 'grantedAt' | 'endedAt'> & Partial<Pick<PreChargeBail, 'endsOn'>>;

/**
 * How long bail may last: until the day that was set, and no longer than the law lets whoever gave authority set it. A
 * bail without `endsOn` reads the law's most.
 */
export const bailClock = (
  { grantedAt: startedAt, endedAt: stoppedAt, endsOn }: Bail,
  authority: BailAuthority | null,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading =>
  readClock({
    ...{ code: 'PRE_CHARGE_BAIL', startedAt, stoppedAt, dueOn: endsOn ?? null },
    variant: authority && bailVariants[authority],
    ...{ now, ruleset },
  });
