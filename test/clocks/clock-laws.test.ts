import fc from 'fast-check';
import { instantOf, millisOf } from '../../schema/time/instant.js';
import { clockCodes } from '../../subgraphs/shared/clock/clock-code.js';
import type { ClockVariant } from '../../subgraphs/shared/clock/clock-rule.js';
import { lastStartOfLate } from '../../subgraphs/shared/clock/watch/last-start-of-late.js';
import { clockRule, readClock } from '../../subgraphs/shared/clock/read-clock.js';
import { isWorkingDay } from '../../schema/time/working-days.js';

const ruleset = 'EW_2026';
const code = fc.constantFrom(...clockCodes);
const ms = fc.integer({ min: Date.UTC(2013, 0, 1), max: Date.UTC(2028, 5, 30) });
const later = fc.nat({ max: 200 * 86_400_000 });

describe('the laws of clocks', () => {
  it('is due no earlier when it starts later', () => {
    fc.assert(
      fc.property(code, ms, later, (of, start, delay) => {
        const now = instantOf(start);
        const due = (from: number) =>
          readClock({ code: of, startedAt: instantOf(from), now, ruleset }).dueAt ?? '';
        const [first, second] = [due(start), due(start + delay)];
        expect(first === second || millisOf(second) >= millisOf(first)).toBe(true);
      }),
    );
  });

  it('stays breached at every later moment, done or not', () => {
    fc.assert(
      fc.property(code, ms, later, later, fc.option(later), (of, start, age, more, stop) => {
        const facts = {
          code: of,
          startedAt: instantOf(start),
          stoppedAt: stop === null ? null : instantOf(start + stop),
          ruleset,
        } as const;
        const before = readClock({ ...facts, now: instantOf(start + age) });
        const after = readClock({ ...facts, now: instantOf(start + age + more) });
        expect(after.breached || !before.breached).toBe(true);
      }),
    );
  });

  it('is in time, in whatever variant, when it started later than whatever may be late', () => {
    fc.assert(
      fc.property(code, ms, later, fc.nat({ max: 5 }), (of, start, age, at) => {
        const rule = clockRule(of, ruleset);
        const variants = [null, ...(Object.keys(rule.variants ?? {}) as ClockVariant[])];
        const now = instantOf(start + age);
        const facts = { code: of, startedAt: instantOf(start), now, ruleset } as const;
        const { breached } = readClock({ ...facts, variant: variants[at % variants.length] });
        expect(breached && start > millisOf(lastStartOfLate(rule, now))).toBe(false);
      }),
    );
  });

  it('is never due on a day off when it counts working days', () => {
    const ofWorkingDays = clockCodes.filter((of) => clockRule(of, ruleset).unit === 'WORKING_DAYS');
    expect(ofWorkingDays.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...ofWorkingDays), ms, (of, start) => {
        const startedAt = instantOf(start);
        const { dueOn } = readClock({ code: of, startedAt, now: startedAt, ruleset });
        expect(isWorkingDay(dueOn ?? '')).toBe(true);
      }),
    );
  });

  it('is breached exactly when its last moment has passed', () => {
    fc.assert(
      fc.property(code, ms, later, (of, start, age) => {
        const now = instantOf(start + age);
        const { dueAt, dueOn, breached, hoursRemaining } = readClock({
          code: of,
          startedAt: instantOf(start),
          now,
          ruleset,
        });
        const endMs = hoursRemaining === null ? 999 : 0;
        const isOver = dueAt !== null && start + age > millisOf(dueAt) + endMs;
        expect([breached, dueOn === null]).toEqual([isOver, dueAt === null]);
      }),
    );
  });

  it('has elapsed and remaining working days that make up its length until it is due', () => {
    fc.assert(
      fc.property(ms, fc.nat({ max: 20 * 86_400_000 }), (start, age) => {
        const { workingDaysElapsed, workingDaysRemaining } = readClock({
          code: 'CHILD_AND_FAMILY_ASSESSMENT',
          startedAt: instantOf(start),
          now: instantOf(start + age),
          ruleset,
        });
        expect((workingDaysElapsed ?? 0) + (workingDaysRemaining ?? 0)).toBe(45);
      }),
    );
  });
});
