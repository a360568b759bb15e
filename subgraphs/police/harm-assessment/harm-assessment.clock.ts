import { dayOf, daysBetween } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { HarmAssessment } from './harm-assessment.js';

type Times = Pick<HarmAssessment, 'receivedAt' | 'initialGrade' | 'secondaryAssessedAt'>;

/** Three working days; a high risk on the same day (force policy). */
export const harmAssessmentClock = (
  { receivedAt, initialGrade, secondaryAssessedAt }: Times,
  { now, ruleset }: Pick<SubgraphContext, 'now' | 'ruleset'>,
): ClockReading =>
  readClock({
    code: 'HARM_ASSESSMENT',
    startedAt: receivedAt,
    stoppedAt: secondaryAssessedAt,
    variant: initialGrade === 'HIGH' ? 'HIGH_RISK' : null,
    now,
    ruleset,
  });

/** Civil days in London from receipt until it was assessed, or until today while it waits. */
export const ageInDays = (
  { receivedAt, secondaryAssessedAt }: Times,
  { now }: Pick<SubgraphContext, 'now'>,
): number => daysBetween(dayOf(receivedAt), dayOf(secondaryAssessedAt ?? now));
