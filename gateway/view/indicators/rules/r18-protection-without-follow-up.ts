import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { addDays, dayOf } from '../../../../schema/time/instant.js';
import { addWorkingDays } from '../../../../schema/time/working-days.js';
import type { Facts, ViewRule } from '../view-rule.js';

const { withinWorkingDays } = indicatorLimits.followUpOfProtection;

const isFollowedUp = ({ socialCare }: Facts, endedAt: string): boolean =>
  socialCare.all('assessments').some((one) => (one.text('startedAt') ?? '') > endedAt) ||
  ['childProtectionPlan', 'cinPlan'].some(
    (plan) => (socialCare.one(plan)?.text('startedOn') ?? '') > dayOf(endedAt),
  );

/**
 * Police protection ended, and five working days later neither a plan nor an assessment followed. Report: a
 * boy of nine spent the whole night in a police station, because there was nowhere else to take him.
 */
export const protectionWithoutFollowUp: ViewRule = {
  code: 'R18',
  inputs: [
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: 'policeProtections { id endedAt followUpRecordedAt }',
    SOCIAL_CARE: `assessments { id startedAt }
      childProtectionPlan { id startedOn } cinPlan { id startedOn }`,
  },
  find: (facts) =>
    facts.police.all('policeProtections').flatMap((protection) => {
      const endedAt = protection.text('endedAt');
      if (endedAt === null || protection.has('followUpRecordedAt')) return [];
      const since = addDays(addWorkingDays(dayOf(endedAt), withinWorkingDays), 1);
      return since > facts.today || isFollowedUp(facts, endedAt)
        ? []
        : [{ id: protection.text('id'), agency: 'POLICE', since }];
    }),
};
