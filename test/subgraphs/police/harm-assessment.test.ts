import { describe, expect, it } from '@jest/globals';
import {
  ageInDays,
  harmAssessmentClock,
} from '../../../subgraphs/police/harm-assessment/harm-assessment.clock.js';
import { reappraisalClock } from '../../../subgraphs/police/incident/domestic-abuse/reappraisal.clock.js';

const at = { now: '2014-11-14T17:00:00Z', ruleset: 'WM_2014' } as const;
const waiting = { initialGrade: 'MEDIUM', secondaryAssessedAt: null } as const;

describe('the clock of a harm assessment', () => {
  it('gives three working days: received on a Tuesday, due on Friday', () => {
    const clock = harmAssessmentClock({ ...waiting, receivedAt: '2014-11-11T10:00:00Z' }, at);
    expect(clock).toMatchObject({ dueOn: '2014-11-14', status: 'DUE_SOON', breached: false });
  });

  it('gives a high risk the same day only', () => {
    const received = { receivedAt: '2014-11-13T10:00:00Z', initialGrade: 'HIGH' } as const;
    const clock = harmAssessmentClock({ ...waiting, ...received }, at);
    expect(clock).toMatchObject({ dueOn: '2014-11-13', status: 'BREACHED' });
  });

  it('counts age in days of London until it was assessed', () => {
    const receivedAt = '2014-10-25T23:30:00Z';
    expect(ageInDays({ ...waiting, receivedAt }, at)).toBe(19);
    const assessed = { secondaryAssessedAt: '2014-10-28T09:00:00Z' };
    expect(ageInDays({ ...waiting, receivedAt, ...assessed }, at)).toBe(2);
  });
});

describe('the duty to judge risk anew', () => {
  const toHarassment = { at: '2014-08-04T14:20:00Z', to: 'HARASSMENT' } as const;

  it('does not arise while the flag stays domestic abuse', () => {
    const back = { at: '2014-08-05T09:00:00Z', to: 'DOMESTIC_ABUSE' } as const;
    expect(reappraisalClock({ reappraisedAt: null }, [], at)).toBeNull();
    expect(reappraisalClock({ reappraisedAt: null }, [back], at)).toBeNull();
  });

  it('is done within a working day, or late', () => {
    const inTime = { reappraisedAt: '2014-08-05T16:00:00Z' };
    const late = { reappraisedAt: '2014-08-06T09:00:00Z' };
    expect(reappraisalClock(inTime, [toHarassment], at)?.status).toBe('MET');
    expect(reappraisalClock(late, [toHarassment], at)?.status).toBe('MET_LATE');
  });
});
