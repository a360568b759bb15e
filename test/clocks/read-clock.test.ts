import type { ClockFacts } from '../../subgraphs/shared/clock/clock-reading.js';
import { readClock } from '../../subgraphs/shared/clock/read-clock.js';

const read = (facts: Partial<ClockFacts>) =>
  readClock({
    code: 'ICPC',
    startedAt: '2014-11-04T10:00:00Z',
    now: '2014-11-14T17:00:00Z',
    ruleset: 'WM_2014',
    ...facts,
  });

const citing = (words: string): unknown => expect.stringContaining(words);

describe('a clock of working days', () => {
  it('runs, is due soon on its third last working day, and is breached the day after it was due', () => {
    expect(read({ now: '2014-11-19T12:00:00Z' }).status).toBe('RUNNING');
    expect(read({ now: '2014-11-20T12:00:00Z' }).status).toBe('DUE_SOON');
    expect(read({ now: '2014-11-25T23:59:59.999Z' }).status).toBe('DUE_SOON');
    expect(read({ now: '2014-11-26T00:00:00Z' }).status).toBe('BREACHED');
  });

  it('tells what has passed and what is left', () => {
    expect(read({})).toEqual({
      code: 'ICPC',
      startedAt: '2014-11-04T10:00:00Z',
      dueAt: '2014-11-25T23:59:59Z',
      dueOn: '2014-11-25',
      stoppedAt: null,
      status: 'RUNNING',
      breached: false,
      workingDaysElapsed: 8,
      workingDaysRemaining: 7,
      hoursRemaining: null,
      basis: 'STATUTORY_GUIDANCE',
      legalRef: citing('Working Together to Safeguard Children (2013)'),
      ruleset: 'WM_2014',
    });
    expect(read({ now: '2014-11-28T09:00:00Z' }).workingDaysRemaining).toBe(-3);
  });

  it('is met on the last day and met late on the next, and says so for good', () => {
    const now = '2015-06-01T09:00:00Z';
    expect(read({ stoppedAt: '2014-11-25T23:30:00Z', now })).toMatchObject({
      status: 'MET',
      breached: false,
      workingDaysElapsed: 15,
      workingDaysRemaining: null,
    });
    expect(read({ stoppedAt: '2014-11-26T00:30:00Z', now })).toMatchObject({
      status: 'MET_LATE',
      breached: true,
      workingDaysElapsed: 16,
    });
  });

  it('does not count a stop that has not come', () => {
    const stoppedAt = '2014-11-24T10:00:00Z';
    expect(read({ stoppedAt })).toMatchObject({ status: 'RUNNING', stoppedAt: null });
    expect(read({ stoppedAt, now: stoppedAt })).toMatchObject({ status: 'MET', stoppedAt });
  });

  it('takes the day in London for day 0 on a summer night', () => {
    expect(read({ code: 'REFERRAL_DECISION', startedAt: '2014-07-01T23:30:00Z' }).dueOn).toBe(
      '2014-07-03',
    );
  });

  it('ends at 22:59:59 UTC in summer', () => {
    expect(read({ startedAt: '2014-07-01T10:00:00Z' }).dueAt).toBe('2014-07-22T22:59:59Z');
  });
});

describe('a clock of hours', () => {
  const facts = { code: 'POLICE_PROTECTION_S46', startedAt: '2014-10-25T19:00:00Z' } as const;

  it('counts elapsed time when the clocks go back', () => {
    expect(read({ ...facts, now: '2014-10-28T07:00:00Z' })).toMatchObject({
      dueAt: '2014-10-28T19:00:00Z',
      dueOn: '2014-10-28',
      status: 'DUE_SOON',
      hoursRemaining: 12,
      workingDaysElapsed: null,
      workingDaysRemaining: null,
    });
  });

  it('counts elapsed time when the clocks go forward', () => {
    expect(read({ ...facts, startedAt: '2014-03-29T20:00:00Z' }).dueAt).toBe(
      '2014-04-01T20:00:00Z',
    );
  });

  it('is breached a moment after its last, not at it', () => {
    expect(read({ ...facts, now: '2014-10-28T19:00:00Z' }).status).toBe('DUE_SOON');
    expect(read({ ...facts, now: '2014-10-28T19:00:00.001Z' })).toMatchObject({
      status: 'BREACHED',
      hoursRemaining: -1,
    });
  });

  it('stops by the moment', () => {
    expect(read({ ...facts, stoppedAt: '2014-10-28T19:00:00Z' }).status).toBe('MET');
    expect(read({ ...facts, stoppedAt: '2014-10-28T19:00:01Z' }).status).toBe('MET_LATE');
  });
});

describe('a clock that the record sets', () => {
  it('is due on the day that the action plan names', () => {
    const facts = { code: 'ACTION_PLAN_RETURN', dueOn: '2014-11-13' } as const;
    expect(read(facts)).toMatchObject({ status: 'BREACHED', dueAt: '2014-11-13T23:59:59Z' });
    expect(read({ ...facts, dueOn: '2014-12-13' }).status).toBe('RUNNING');
    expect(read({ ...facts, dueOn: '2014-11-19' }).status).toBe('DUE_SOON');
  });

  it('waits without a date, and cannot be late then', () => {
    const facts = { code: 'DETENTION_CERTIFICATE' } as const;
    expect(read(facts)).toMatchObject({ status: 'RUNNING', dueAt: null, dueOn: null });
    expect(read({ ...facts, stoppedAt: '2014-11-05T09:00:00Z' }).status).toBe('MET');
  });

  it('runs to the moment of the first appearance, or through the day of it', () => {
    const facts = { code: 'DETENTION_CERTIFICATE', startedAt: '2014-11-13T22:00:00Z' } as const;
    expect(read({ ...facts, dueAt: '2014-11-14T10:00:00Z' })).toMatchObject({
      status: 'BREACHED',
      dueAt: '2014-11-14T10:00:00Z',
    });
    expect(read({ ...facts, dueOn: '2014-11-14' }).status).toBe('DUE_SOON');
    expect(read({ ...facts, dueOn: '2014-11-17' }).status).toBe('RUNNING');
  });

  it('never moves a clock that the law sets', () => {
    expect(read({ dueOn: '2019-01-01', dueAt: '2019-01-01T00:00:00Z' }).dueOn).toBe('2014-11-25');
  });
});

describe('another length that the law allows', () => {
  it('gives a harm assessment of high risk the same day, a weekend day too', () => {
    const facts = { code: 'HARM_ASSESSMENT', variant: 'HIGH_RISK' } as const;
    expect(read({ ...facts, startedAt: '2014-11-08T10:00:00Z' }).dueOn).toBe('2014-11-08');
    expect(read({ code: 'HARM_ASSESSMENT' }).dueOn).toBe('2014-11-07');
  });

  it('extends detention, and cites the section that does', () => {
    const facts = { code: 'PACE_DETENTION_LIMIT', startedAt: '2014-11-14T00:00:00Z' } as const;
    expect(read(facts).dueAt).toBe('2014-11-15T00:00:00Z');
    expect(read({ ...facts, variant: 'SUPERINTENDENT_AUTHORITY' })).toMatchObject({
      dueAt: '2014-11-15T12:00:00Z',
      legalRef: citing('s42'),
    });
    const byCourt = { ...facts, variant: 'COURT_WARRANT' } as const;
    expect(read(byCourt).dueAt).toBe('2014-11-18T00:00:00Z');
    expect(read({ ...byCourt, dueAt: '2014-11-16T12:00:00Z' }).dueAt).toBe('2014-11-16T12:00:00Z');
    expect(read({ ...byCourt, dueAt: '2014-11-19T00:00:00Z' }).dueAt).toBe('2014-11-18T00:00:00Z');
  });

  it('is refused where the rule has none', () => {
    expect(() => read({ variant: 'COURT_WARRANT' })).toThrow(RangeError);
  });
});
