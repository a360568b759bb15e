import { addDays } from '../../schema/time/instant.js';
import { dueDays } from '../../subgraphs/shared/clock/due-days.js';

describe('the days on which a clock may be due', () => {
  it('are of days in a row up to today, so that a query finds one by its place', () => {
    const time = { now: '2014-11-14T17:00:00.000Z', ruleset: 'WM_2014' } as const;
    const { starts, dues } = dueDays('REFERRAL_DECISION', time, 400);
    expect(starts).toHaveLength(401);
    expect(dues).toHaveLength(401);
    expect(starts).toEqual(starts.map((_, at) => addDays('2014-11-14', at - 400)));
    expect(dues.every((due, at) => due >= (starts[at] ?? ''))).toBe(true);
  });
});
