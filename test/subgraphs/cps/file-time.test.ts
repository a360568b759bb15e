import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf, daysBetween } from '../../../schema/time/instant.js';
import {
  chargingClock,
  fileTime,
  type Submission,
} from '../../../subgraphs/cps/charging-case/file-time.js';

const now = '2014-11-14T17:00:00Z';
const context = { now, ruleset: 'WM_2014' } as const;

const submission = (submittedOn: string, over: Partial<Submission> = {}): Submission => ({
  submittedAt: `${submittedOn}T10:00:00Z`,
  isFullCode: true,
  answeredAt: null,
  isFinal: false,
  planReturnedAt: null,
  ...over,
});

describe('the time of a charging file', () => {
  it('is all with the CPS while the first submission waits', () => {
    expect(fileTime('2014-10-01T09:00:00Z', [submission('2014-11-04')], now)).toEqual({
      ageInDays: 44,
      policeTimeDays: 0,
      cpsTimeDays: 10,
    });
  });

  it('is with the police from a rejection to the next submission', () => {
    const rejected = submission('2014-10-01', { answeredAt: '2014-10-11T10:00:00Z' });
    const again = submission('2014-11-01');
    expect(fileTime('2014-09-30T09:00:00Z', [rejected, again], now)).toMatchObject({
      policeTimeDays: 21,
      cpsTimeDays: 23,
    });
  });

  it('is with the police during an action plan, and with the CPS once it is back', () => {
    const planned = submission('2014-10-01', {
      answeredAt: '2014-10-05T10:00:00Z',
      planReturnedAt: '2014-11-04T10:00:00Z',
    });
    expect(fileTime('2014-09-30T09:00:00Z', [planned], now)).toMatchObject({
      policeTimeDays: 30,
      cpsTimeDays: 14,
    });
  });

  it('stands still from the decision that ended the matter', () => {
    const charged = submission('2014-10-01', {
      answeredAt: '2014-10-21T10:00:00Z',
      isFinal: true,
    });
    expect(fileTime('2014-09-01T09:00:00Z', [charged], now)).toEqual({
      ageInDays: 50,
      policeTimeDays: 0,
      cpsTimeDays: 20,
    });
  });

  it('has no share before the first submission', () => {
    expect(fileTime('2014-11-04T09:00:00Z', [], now)).toEqual({
      ageInDays: 10,
      policeTimeDays: null,
      cpsTimeDays: null,
    });
  });

  it('counts the days of London: a report late on a summer evening is of the next day', () => {
    expect(fileTime('2014-08-31T23:30:00Z', [], '2014-09-02T10:00:00Z').ageInDays).toBe(1);
  });

  it('is shared out without rest, and nobody has less than none of it', () => {
    const gaps = fc.array(
      fc.record({
        wait: fc.nat(60),
        rework: fc.nat(60),
        isPlan: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(gaps, (of) => {
        let day = '2012-01-01';
        const submissions = of.map(({ wait, rework, isPlan }) => {
          const submittedOn = day;
          const answeredOn = addDays(submittedOn, wait);
          day = addDays(answeredOn, rework);
          return submission(submittedOn, {
            answeredAt: `${answeredOn}T12:00:00Z`,
            planReturnedAt: isPlan ? `${day}T09:00:00Z` : null,
          });
        });
        const { policeTimeDays, cpsTimeDays } = fileTime('2011-12-01T09:00:00Z', submissions, now);
        const total = daysBetween('2012-01-01', dayOf(now));
        expect(policeTimeDays).toBeGreaterThanOrEqual(0);
        expect(cpsTimeDays).toBeGreaterThanOrEqual(0);
        expect((policeTimeDays ?? 0) + (cpsTimeDays ?? 0)).toBe(total);
      }),
    );
  });
});

describe('the 28 days of a charging decision', () => {
  it('run from the last submission under the full code test', () => {
    const submissions = [
      submission('2014-05-12', { answeredAt: '2014-05-27T10:00:00Z' }),
      submission('2014-10-17'),
      submission('2014-11-10', { isFullCode: false }),
    ];
    expect(chargingClock(submissions, context)).toMatchObject({
      startedAt: '2014-10-17T10:00:00Z',
      dueOn: '2014-11-14',
      status: 'DUE_SOON',
    });
  });

  it('do not run for a threshold test alone', () => {
    expect(chargingClock([submission('2014-10-01', { isFullCode: false })], context)).toBeNull();
  });
});
