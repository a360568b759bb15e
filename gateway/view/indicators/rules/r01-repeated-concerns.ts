import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { addDays, dayOf } from '../../../../schema/time/instant.js';
import { INCIDENTS_FIELD, incidentsNeed } from '../../incidents-need.js';
import type { Given } from '../../given.js';
import type { Finding, ViewRule } from '../view-rule.js';

const { inTwelveMonths, inNinetyDays } = indicatorLimits.repeatedConcerns;

const concern = (record: Given, field: string): readonly Finding[] => {
  const at = record.text(field);
  return at === null ? [] : [{ id: record.text('id'), agency: 'POLICE', since: dayOf(at) }];
};

/**
 * Concerns that reached the police or were passed on by them, three within a year or two within 90 days.
 * Social care's own record of a police referral is the same concern: its other referrals reach the police
 * as incidents or not at all. Report: incidents about one child were looked at one by one, and risk that
 * had grown was not seen.
 */
export const repeatedConcerns: ViewRule = {
  code: 'R01',
  inputs: [
    { agency: 'POLICE', dataClass: 'CRIME' },
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
  ],
  needs: { POLICE: `${incidentsNeed} referrals { id submittedAt }` },
  find: ({ police, today }) => {
    const concerns = [
      ...police.all(INCIDENTS_FIELD).flatMap((one) => concern(one, 'openedAt')),
      ...police.all('referrals').flatMap((one) => concern(one, 'submittedAt')),
    ];
    const since = (days: number): readonly Finding[] =>
      concerns.filter((one) => one.since >= addDays(today, -days));
    if (since(365).length >= inTwelveMonths) return since(365);
    return since(90).length >= inNinetyDays ? since(90) : [];
  },
};
