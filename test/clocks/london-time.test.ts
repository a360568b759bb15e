import fc from 'fast-check';
import { dayOf, instantOf } from '../../schema/time/instant.js';
import { addMonths } from '../../subgraphs/shared/clock/civil-months.js';
import { endOfDay } from '../../subgraphs/shared/clock/end-of-day.js';

const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const moment = fc
  .integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2069, 11, 31) })
  .map((ms) => instantOf(ms));

describe('the day in London', () => {
  it('is the one that the time zone database gives', () => {
    fc.assert(
      fc.property(moment, (at) => {
        expect(dayOf(at)).toBe(intl.format(new Date(at)).slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });

  it('is right in every last hour of a day', () => {
    for (let ms = Date.UTC(1996, 0, 1, 23, 30); ms < Date.UTC(2030, 0, 1); ms += 86_400_000) {
      const at = instantOf(ms);
      expect(dayOf(at)).toBe(intl.format(new Date(ms)).slice(0, 10));
    }
  });

  it('reads an offset, and refuses what is no moment', () => {
    expect(dayOf('2014-07-01T00:30:00+01:00')).toBe('2014-07-01');
    expect(dayOf('2014-07-01T23:30:00Z')).toBe('2014-07-02');
    expect(() => dayOf('yesterday')).toThrow(RangeError);
  });
});

describe('the end of a day', () => {
  it.each([
    ['2014-03-29', '2014-03-29T23:59:59Z'],
    ['2014-03-30', '2014-03-30T22:59:59Z'],
    ['2014-10-25', '2014-10-25T22:59:59Z'],
    ['2014-10-26', '2014-10-26T23:59:59Z'],
  ])('of %s is %s', (day, at) => {
    expect(endOfDay(day)).toBe(at);
  });

  it('is 23:59:59 in London on every day', () => {
    for (let ms = Date.UTC(1996, 0, 1); ms < Date.UTC(2030, 0, 1); ms += 86_400_000) {
      const day = instantOf(ms).slice(0, 10);
      expect(intl.format(new Date(endOfDay(day)))).toBe(`${day} 23:59:59`);
    }
  });
});

describe('months', () => {
  it.each([
    ['2014-11-25', 3, '2015-02-25'],
    ['2014-08-31', 6, '2015-02-28'],
    ['2015-08-31', 6, '2016-02-29'],
    ['2014-11-30', 3, '2015-02-28'],
    ['2014-12-31', 3, '2015-03-31'],
    ['2014-10-15', 9, '2015-07-15'],
  ])('from %s, %i on, is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});
