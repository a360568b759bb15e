import type { ClockCode, ClockRulesetName, ClockStatus } from './clock-code.js';
import type { ClockFacts, ClockReading } from './clock-reading.js';
import type { ClockRule, ClockRuleset, ClockTerm, ClockVariant } from './clock-rule.js';
import { dueOf, hoursLeft, isLate, isSoon, momentOf } from './due.js';
import type { Due, Moment } from './due.js';
import { ew2026 } from './rulesets/ew-2026.js';
import { wm2014 } from './rulesets/wm-2014.js';
import { workingDaysBetween } from '../../../schema/time/working-days.js';

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
const stopOf = ({ stoppedAt }: ClockFacts, now: Moment): Moment | null => {
  if (typeof stoppedAt !== 'string') return null;
  const stop = momentOf(stoppedAt);
  return stop.ms <= now.ms ? stop : null;
};

interface Position {
  readonly rule: ClockRule;
  readonly start: Moment;
  readonly due: Due | null;
  readonly stop: Moment | null;
  readonly now: Moment;
}

const statusOf = ({ rule, due, stop, now }: Position): ClockStatus => {
  if (stop !== null) return due !== null && isLate(due, stop) ? 'MET_LATE' : 'MET';
  if (due === null) return 'RUNNING';
  if (isLate(due, now)) return 'BREACHED';
  return isSoon(due, rule, now) ? 'DUE_SOON' : 'RUNNING';
};

const workingDaysElapsed = ({ start, due, stop, now }: Position): number | null => {
  if (due?.isDay === false) return null;
  return Math.max(0, workingDaysBetween(start.day, (stop ?? now).day));
};

const workingDaysRemaining = ({ due, stop, now }: Position): number | null => {
  const isCounting = due?.isDay === true && stop === null;
  return isCounting ? workingDaysBetween(now.day, due.on) : null;
};

const hoursRemaining = ({ due, stop, now }: Position): number | null =>
  due?.isDay === false && stop === null ? hoursLeft(due, now) : null;

const notApplicable = (facts: ClockFacts, rule: ClockRule, stop: Moment | null): ClockReading => ({
  code: facts.code,
  startedAt: facts.startedAt,
  dueAt: null,
  dueOn: null,
  stoppedAt: stop?.at ?? null,
  status: 'NOT_APPLICABLE',
  breached: false,
  workingDaysElapsed: null,
  workingDaysRemaining: null,
  hoursRemaining: null,
  basis: rule.basis,
  legalRef: rule.legalRef,
  ruleset: facts.ruleset,
});

/**
 * Reads one clock at one moment. A day clock is breached when today in London is later than its due
 * day, a clock of hours when more than its hours have passed, summer time or not. A clock that the
 * ruleset lacks answers NOT_APPLICABLE with every date and count null; `legalRef` then says since when
 * there is one. RangeError when a time is not a moment, or the rule has no such variant.
 * One literal and no spreads: it runs for hundreds of rows a request.
 */
export const readClock = (facts: ClockFacts): ClockReading => {
  const rule = clockRule(facts.code, facts.ruleset);
  const now = momentOf(facts.now);
  const stop = stopOf(facts, now);
  if (!rule.isInForce) return notApplicable(facts, rule, stop);
  const term = termOf(rule, facts.variant);
  const start = momentOf(facts.startedAt);
  const due = dueOf(facts, term, start);
  const position: Position = { rule, start, due, stop, now };
  const status = statusOf(position);
  return {
    code: facts.code,
    startedAt: facts.startedAt,
    dueAt: due?.at ?? null,
    dueOn: due?.on ?? null,
    stoppedAt: stop?.at ?? null,
    status,
    breached: status === 'BREACHED' || status === 'MET_LATE',
    workingDaysElapsed: workingDaysElapsed(position),
    workingDaysRemaining: workingDaysRemaining(position),
    hoursRemaining: hoursRemaining(position),
    basis: rule.basis,
    legalRef: term.legalRef,
    ruleset: facts.ruleset,
  };
};
