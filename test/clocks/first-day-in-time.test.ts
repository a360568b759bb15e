import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf } from '../../schema/time/instant.js';
import { firstDayInTime } from '../../subgraphs/shared/clock/first-day-in-time.js';
import { readClock } from '../../subgraphs/shared/clock/read-clock.js';

const codes = ['LADO_NOTIFICATION', 'REFERRAL_DECISION', 'ICPC', 'RCPC_SUBSEQUENT'] as const;

describe('the first day that is still in time', () => {
  it('parts what is breached today from what is not, under every clock of days', () => {
    const moments = fc.date({
      min: new Date('2014-01-01T00:00:00Z'),
      max: new Date('2027-06-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        moments,
        fc.integer({ min: 0, max: 250 }),
        (code, at, back) => {
          const now = at.toISOString();
          const time = { now, ruleset: 'WM_2014' } as const;
          const day = addDays(dayOf(now), -back);
          const isInTime = day >= (firstDayInTime(code, time) ?? '');
          const { breached } = readClock({ code, startedAt: `${day}T12:00:00Z`, ...time });
          expect(breached).toBe(!isInTime);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is none where hours are counted, or the ruleset has no such clock', () => {
    const time = { now: '2014-11-14T17:00:00Z', ruleset: 'WM_2014' } as const;
    expect(firstDayInTime('RETURN_HOME_INTERVIEW', time)).toBeNull();
    expect(firstDayInTime('PRE_CHARGE_BAIL', time)).toBeNull();
  });
});
