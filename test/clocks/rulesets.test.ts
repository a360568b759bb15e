import type { ClockFacts } from '../../subgraphs/shared/clock/clock-reading.js';
import { clockCodes } from '../../subgraphs/shared/clock/clock-code.js';
import { clockRule, readClock } from '../../subgraphs/shared/clock/read-clock.js';

const absentIn2014 = ['PRE_CHARGE_BAIL', 'FGM_REPORT', 'ICO_BREACH'];

describe('the rulesets', () => {
  it.each(['WM_2014', 'EW_2026'] as const)('%s has every clock under its own code', (ruleset) => {
    for (const code of clockCodes) expect(clockRule(code, ruleset).code).toBe(code);
  });

  it('lack in 2014 the clocks that later law brought', () => {
    const absent = (ruleset: 'WM_2014' | 'EW_2026') =>
      clockCodes.filter((code) => !clockRule(code, ruleset).isInForce);
    expect(absent('WM_2014')).toEqual(absentIn2014);
    expect(absent('EW_2026')).toEqual([]);
  });

  it('answer NOT_APPLICABLE for such a clock, and say since when there is one', () => {
    const facts = {
      code: 'PRE_CHARGE_BAIL',
      startedAt: '2014-01-10T09:00:00Z',
      now: '2014-11-14T17:00:00Z',
    } as const;
    expect(readClock({ ...facts, ruleset: 'WM_2014' })).toEqual({
      code: 'PRE_CHARGE_BAIL',
      startedAt: facts.startedAt,
      stoppedAt: null,
      dueAt: null,
      dueOn: null,
      status: 'NOT_APPLICABLE',
      breached: false,
      workingDaysElapsed: null,
      workingDaysRemaining: null,
      hoursRemaining: null,
      basis: 'STATUTE',
      legalRef: clockRule('PRE_CHARGE_BAIL', 'WM_2014').legalRef,
      ruleset: 'WM_2014',
    });
    expect(clockRule('PRE_CHARGE_BAIL', 'WM_2014').legalRef).toContain(
      'Policing and Crime Act 2017',
    );
    expect(readClock({ ...facts, ruleset: 'EW_2026' })).toMatchObject({
      status: 'BREACHED',
      dueOn: '2014-04-10',
    });
  });

  it('let bail end before the law’s most, never after; a court says how long', () => {
    const bail = {
      code: 'PRE_CHARGE_BAIL',
      ruleset: 'EW_2026',
      startedAt: '2026-01-10T09:00:00Z',
      now: '2026-02-01T09:00:00Z',
    } as const;
    const dueOn = (facts: Pick<ClockFacts, 'dueOn' | 'variant'>): string | null =>
      readClock({ ...bail, ...facts }).dueOn;
    expect(dueOn({})).toBe('2026-04-10');
    expect(dueOn({ dueOn: '2026-03-01' })).toBe('2026-03-01');
    expect(dueOn({ dueOn: '2026-05-01' })).toBe('2026-04-10');
    expect(dueOn({ dueOn: '2026-07-10', variant: 'INSPECTOR_EXTENSION' })).toBe('2026-07-10');
    expect(dueOn({ dueOn: '2027-05-01', variant: 'COURT_EXTENSION' })).toBe('2027-05-01');
  });

  it('show the charging standard in 2014 without alerting anybody', () => {
    expect(clockRule('CPS_CHARGING_28D', 'WM_2014').isAlerted).toBe(false);
    expect(clockRule('CPS_CHARGING_28D', 'EW_2026').isAlerted).toBe(true);
  });

  it('cite the guidance of their own year for the same number', () => {
    const then = clockRule('ICPC', 'WM_2014');
    const now = clockRule('ICPC', 'EW_2026');
    expect(then.legalRef).toContain('(2013)');
    expect(now.legalRef).toContain('(2023)');
    expect(now).toEqual({ ...then, legalRef: now.legalRef });
  });
});
