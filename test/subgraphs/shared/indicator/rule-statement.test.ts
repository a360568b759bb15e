import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../schema/time/instant.js';
import { addWorkingDays } from '../../../../schema/time/working-days.js';
import { oneWorkingDayAgo, today } from '../../../../subgraphs/shared/indicator/indicator-rule.js';
import {
  namedDays,
  withDays,
  workingDaysBefore,
} from '../../../../subgraphs/shared/indicator/rule-statement.js';

const days = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2013-06-01', count));

describe('the days of a rule', () => {
  it('make late today exactly what began on the day found or earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 10 }), (day, count) => {
        const before = workingDaysBefore(day, count);
        expect(addWorkingDays(before, count) < day).toBe(true);
        expect(addWorkingDays(addDays(before, 1), count) < day).toBe(false);
      }),
    );
  });

  it('are numbered behind the parameters of the statement, once each', () => {
    const text = `a < ${today} and b < ${oneWorkingDayAgo} and c = ${today}`;
    const { sql, names, valuesOn } = withDays(text, 1);
    expect(sql).toBe('a < $2::date and b < $3::date and c = $2::date');
    expect(names).toEqual(['today', 'oneWorkingDayAgo']);
    expect(valuesOn('2014-11-17')).toEqual({ today: '2014-11-17', oneWorkingDayAgo: '2014-11-13' });
  });

  it('have names where the statement’s parameters do', () => {
    expect(namedDays(`a < ${today} - 1`)).toBe('a < :today::date - 1');
  });
});
