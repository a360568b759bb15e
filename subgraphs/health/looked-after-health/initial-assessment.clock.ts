import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { LacHealthAssessment } from './lac-health-assessment.js';

/**
 * LAC_INITIAL_HEALTH_ASSESSMENT; null for a review, whose six or twelve months no clock of ours times.
 * A day has no hour: noon stands for it, which is the same day in London all through the year.
 */
export const initialAssessmentClock = (
  { kind, dueFrom, at }: Pick<LacHealthAssessment, 'kind' | 'dueFrom' | 'at'>,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading | null =>
  kind === 'INITIAL'
    ? readClock({
        code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
        startedAt: `${dueFrom}T12:00:00Z`,
        stoppedAt: at,
        now,
        ruleset,
      })
    : null;
