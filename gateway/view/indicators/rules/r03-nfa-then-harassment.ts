import { dayOf } from '../../../../schema/time/instant.js';
import { INCIDENTS_FIELD, incidentsNeed } from '../../incidents-need.js';
import type { Facts, ViewRule } from '../view-rule.js';

/** Whether social care began a plan on the day or later. */
const isPlannedSince = ({ socialCare }: Facts, day: string): boolean =>
  ['childProtectionPlan', 'cinPlan'].some((plan) => {
    const startedOn = socialCare.one(plan)?.text('startedOn') ?? null;
    return startedOn !== null && startedOn >= day;
  });

/**
 * An allegation ended without further action, harassment in the family followed, and no plan changed. Report:
 * no action against a father after a girl of four spoke; he then harassed her mother, and that "did not
 * result in a reappraisal".
 */
export const nfaThenHarassment: ViewRule = {
  code: 'R03',
  inputs: [
    { agency: 'POLICE', dataClass: 'CRIME' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: `${incidentsNeed} crimes { id recordedAt status }`,
    SOCIAL_CARE: 'childProtectionPlan { id startedOn } cinPlan { id startedOn }',
  },
  find: (facts) => {
    const ended = facts.police
      .all('crimes')
      .filter((crime) => crime.text('status') === 'NFA')
      .flatMap((crime) => crime.text('recordedAt') ?? []);
    return facts.police.all(INCIDENTS_FIELD).flatMap((incident) => {
      const at = incident.text('openedAt');
      if (at === null || incident.text('category') !== 'HARASSMENT') return [];
      if (!ended.some((recordedAt) => recordedAt < at)) return [];
      const since = dayOf(at);
      if (isPlannedSince(facts, since)) return [];
      return [{ id: incident.text('id'), agency: 'POLICE', since }];
    });
  },
};
