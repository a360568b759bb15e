import fc from 'fast-check';
import { addDays } from '../../schema/time/instant.js';
import {
  addWorkingDays,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '../../schema/time/working-days.js';

const day = fc.integer({ min: 0, max: 16 * 365 }).map((days) => addDays('2012-06-01', days));
const count = fc.nat({ max: 120 });

describe('working days', () => {
  it.each([
    ['2014-04-17', 1, '2014-04-22', 'Easter'],
    ['2014-12-24', 1, '2014-12-29', 'Christmas'],
    ['2020-05-07', 1, '2020-05-11', 'the moved May day of 2020'],
    ['2020-05-01', 1, '2020-05-04', 'the first Monday of May 2020, which was worked'],
    ['2022-06-01', 1, '2022-06-06', 'the Platinum Jubilee'],
    ['2022-09-16', 1, '2022-09-20', 'the state funeral'],
    ['2023-05-05', 1, '2023-05-09', 'the coronation'],
    ['2021-12-24', 1, '2021-12-29', 'substitutes for both days of Christmas'],
    ['2014-11-15', 1, '2014-11-17', 'a Saturday start'],
    ['2014-11-15', 0, '2014-11-15', 'nothing to add'],
  ])('from %s, %i on, is %s over %s', (from, days, to) => {
    expect(addWorkingDays(from, days)).toBe(to);
  });

  it('counts back what was added', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        expect(workingDaysBetween(from, addWorkingDays(from, days))).toBe(days);
      }),
    );
  });

  it('ends on a working day', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        expect(isWorkingDay(addWorkingDays(from, days + 1))).toBe(true);
      }),
    );
  });

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 60 }), (from, span) => {
        const days = Array.from({ length: span }, (_, index) => addDays(from, index + 1));
        expect(workingDaysBetween(from, addDays(from, span))).toBe(
          days.filter(isWorkingDay).length,
        );
      }),
    );
  });

  it('is the same distance both ways', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
      }),
    );
  });

  it('leaves out the days on which an authority is closed', () => {
    const closed = workingCalendar(['2014-12-29', '2014-12-30']);
    expect(closed.addWorkingDays('2014-12-24', 1)).toBe('2014-12-31');
    expect(addWorkingDays('2014-12-24', 1)).toBe('2014-12-29');
  });

  it('refuses a count or a day that it cannot answer', () => {
    expect(() => addWorkingDays('1989-12-31', 1)).toThrow(RangeError);
    expect(() => addWorkingDays('2069-12-31', 1)).toThrow(RangeError);
    expect(() => addWorkingDays('2014-01-01', -1)).toThrow(RangeError);
    expect(() => addWorkingDays('2014-01-01', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('not a day', 1)).toThrow(RangeError);
  });
});
