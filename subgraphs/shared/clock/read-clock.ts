import { dayOf, millisOf } from '../../../schema/time/instant.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { ClockCode, ClockRulesetName, ClockStatus } from './clock-code.js';
import type { ClockFacts, ClockReading } from './clock-reading.js';
import type { ClockRule, ClockRuleset, ClockTerm, ClockVariant } from './clock-rule.js';
import { dueOf, hoursLeft, isLate, isSoon } from './due.js';
import type { Due } from './due.js';
import { ew2026 } from './rulesets/ew-2026.js';
import { wm2014 } from './rulesets/wm-2014.js';
import { workingDaysBetween } from './working-days.js';

const rulesets: Readonly<Record<ClockRulesetName, ClockRuleset>> = {
  WM_2014: wm2014,
  EW_2026: ew2026,
};

/** The rule of a clock under a ruleset; `isInForce` is false where the ruleset has no such clock. */
export const clockRule = (code: ClockCode, ruleset: ClockRulesetName): ClockRule =>
  rulesets[ruleset][code];

const termOf = (rule: ClockRule, variant: ClockVariant | null | undefined): ClockTerm => {
  if (variant === null || variant === undefined) return rule;
  const term = rule.variants?.[variant];
  if (term === undefined) throw new RangeError(`The clock ${rule.code} has no ${variant}.`);
  return term;
};

/** A stop that `now` has not reached is a plan, and does not count. */
const stopOf = ({ stoppedAt, now }: ClockFacts): Instant | null =>
  typeof stoppedAt === 'string' && millisOf(stoppedAt) <= millisOf(now) ? stoppedAt : null;

interface Position {
  readonly rule: ClockRule;
  readonly due: Due | null;
  readonly stop: Instant | null;
  readonly now: Instant;
}

const statusOf = ({ rule, due, stop, now }: Position): ClockStatus => {
  if (stop !== null) return due !== null && isLate(due, stop) ? 'MET_LATE' : 'MET';
  if (due === null) return 'RUNNING';
  if (isLate(due, now)) return 'BREACHED';
  return isSoon(due, rule, now) ? 'DUE_SOON' : 'RUNNING';
};

type Counts = Pick<ClockReading, 'workingDaysElapsed' | 'workingDaysRemaining' | 'hoursRemaining'>;

const noCounts: Counts = {
  workingDaysElapsed: null,
  workingDaysRemaining: null,
  hoursRemaining: null,
};

const countsOf = (startedAt: Instant, { due, stop, now }: Position): Counts => {
  if (due !== null && !due.isDay) {
    return { ...noCounts, hoursRemaining: stop === null ? hoursLeft(due, now) : null };
  }
  const today = dayOf(now);
  const elapsed = workingDaysBetween(dayOf(startedAt), stop === null ? today : dayOf(stop));
  const isCounting = stop === null && due !== null;
  return {
    ...noCounts,
    workingDaysElapsed: Math.max(0, elapsed),
    workingDaysRemaining: isCounting ? workingDaysBetween(today, due.on) : null,
  };
};

/**
 * Reads one clock at one moment. A day clock is breached when today in London is later than its due
 * day, a clock of hours when more than its hours have passed, summer time or not. A clock that the
 * ruleset lacks answers NOT_APPLICABLE with every date and count null; `legalRef` then says since when
 * there is one. RangeError when a time is not a moment, or the rule has no such variant.
 */
export const readClock = (facts: ClockFacts): ClockReading => {
  const { code, startedAt, now, ruleset } = facts;
  const rule = clockRule(code, ruleset);
  const { basis } = rule;
  const stop = stopOf(facts);
  const head = { code, startedAt, stoppedAt: stop, basis, ruleset };
  if (!rule.isInForce) {
    const nothing = { dueAt: null, dueOn: null, breached: false, legalRef: rule.legalRef };
    return { ...head, ...nothing, ...noCounts, status: 'NOT_APPLICABLE' };
  }
  const term = termOf(rule, facts.variant);
  const due = dueOf(facts, term);
  const position: Position = { rule, due, stop, now };
  const status = statusOf(position);
  return {
    ...head,
    legalRef: term.legalRef,
    dueAt: due?.at ?? null,
    dueOn: due?.on ?? null,
    status,
    breached: status === 'BREACHED' || status === 'MET_LATE',
    ...countsOf(startedAt, position),
  };
};
