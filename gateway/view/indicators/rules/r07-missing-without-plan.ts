import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { addDays, dayOf, millisOf } from '../../../../schema/time/instant.js';
import { addWorkingDays } from '../../../../schema/time/working-days.js';
import type { Facts, Finding, ViewRule } from '../view-rule.js';

const interviewMs = indicatorLimits.returnHomeInterview.withinHours * 3_600_000;
const { withinWorkingDays } = indicatorLimits.needsAfterMissing;

const isPlanned = ({ socialCare }: Facts, foundAt: string): boolean =>
  socialCare
    .all('missingEpisodes')
    .some((one) => one.text('endedAt') === foundAt && one.has('needsAssessedOn')) ||
  socialCare.all('assessments').some((one) => (one.text('startedAt') ?? '') > foundAt);

const isInterviewOffered = ({ socialCare }: Facts, foundAt: string): boolean =>
  socialCare
    .all('missingEpisodes')
    .some((one) => one.text('endedAt') === foundAt && one.flag('rhiOffered') === true);

/** The day from which on something is missing after a return; null while nothing is. */
const missingSince = (facts: Facts, foundAt: string): string | null => {
  const isTimeUp = millisOf(facts.now) - millisOf(foundAt) > interviewMs;
  if (!isTimeUp) return null;
  if (!isInterviewOffered(facts, foundAt)) return addDays(dayOf(foundAt), 3);
  const planDueOn = addWorkingDays(dayOf(foundAt), withinWorkingDays);
  return facts.today > planDueOn && !isPlanned(facts, foundAt) ? addDays(planDueOn, 1) : null;
};

/**
 * A child came back, and no return home interview was offered within 72 hours, or nobody assessed needs or
 * made a plan. Report: five of six missing cases were inadequate, superficial enquiries after the return.
 */
export const missingWithoutPlan: ViewRule = {
  code: 'R07',
  inputs: [
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING', at: 'FULL' },
  ],
  needs: {
    POLICE: 'missingEpisodes { id foundAt }',
    SOCIAL_CARE: `missingEpisodes { id endedAt rhiOffered needsAssessedOn }
      assessments { id startedAt }`,
  },
  find: (facts) =>
    facts.police.all('missingEpisodes').flatMap((episode): readonly Finding[] => {
      const foundAt = episode.text('foundAt');
      const since = foundAt === null ? null : missingSince(facts, foundAt);
      return since === null ? [] : [{ id: episode.text('id'), agency: 'POLICE', since }];
    }),
};
