import fc from 'fast-check';
import {
  ageOn,
  at,
  later,
  londonDay,
  minutesBetween,
  workingDaysAfter,
} from '../../dev/synthetic/civil-time.js';
import { dayOf } from '../../schema/time/instant.js';

test('London is an hour ahead of UTC in summer only', () => {
  expect(at('2014-10-25', '20:00')).toBe('2014-10-25T19:00:00Z');
  expect(at('2014-10-26', '20:00')).toBe('2014-10-26T20:00:00Z');
});

test('the quick London day is the schema’s London day', () => {
  const moments = fc.date({
    min: new Date('2012-01-01'),
    max: new Date('2026-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      moments,
      (moment) => londonDay(moment.toISOString()) === dayOf(moment.toISOString()),
    ),
  );
});

test('working days leave out weekends and bank holidays', () => {
  expect(workingDaysAfter('2014-04-10', 15)).toBe('2014-05-06');
  expect(workingDaysAfter('2014-04-17', 1)).toBe('2014-04-22');
  expect(workingDaysAfter('2014-11-04', 15)).toBe('2014-11-25');
});

test('ages change on the birthday, and minutes are elapsed time', () => {
  expect(ageOn('2002-01-29', '2014-01-28')).toBe(11);
  expect(ageOn('2002-01-29', '2014-01-29')).toBe(12);
  expect(minutesBetween('2014-10-25T22:00:00Z', later('2014-10-25T22:00:00Z', 195))).toBe(195);
});
