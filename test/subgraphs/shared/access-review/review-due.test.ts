import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CivilDate } from '../../../../schema/time/instant.js';
import {
  firstDaysInTime,
  reviewDueOn,
} from '../../../../subgraphs/shared/access-review/review-due.js';

const kinds = ['BREAK_GLASS_DECLARED', 'CONFLICT_OF_INTEREST', 'JUSTIFIED_READ'] as const;

const day = fc.integer({ min: 0, max: 5000 }).map((count) => addDays('2014-01-01', count));

const noonOf = (on: CivilDate): string => `${on}T12:00:00Z`;

describe('the first day that is in time', () => {
  it('tells what is overdue as the day of the review does', () => {
    const past = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(day, past, fc.constantFrom(...kinds), (today, back, kind) => {
        const at = addDays(today, -back);
        const isOverdue = today > String(reviewDueOn(kind, noonOf(at)));
        expect(at < String(firstDaysInTime(today)[kind])).toBe(isOverdue);
      }),
    );
  });

  it('is over Christmas as far back as the working days are', () => {
    expect(firstDaysInTime('2014-12-29')).toEqual({
      ...{ BREAK_GLASS_DECLARED: '2014-12-24', CONFLICT_OF_INTEREST: '2014-12-24' },
      JUSTIFIED_READ: '2014-12-18',
    });
  });

  it('is not of what another agency reviews', () => {
    expect(reviewDueOn('BREAK_GLASS_USED', noonOf('2014-12-24'))).toBeNull();
    expect(firstDaysInTime('2014-12-29')).not.toHaveProperty('BREAK_GLASS_USED');
  });
});
