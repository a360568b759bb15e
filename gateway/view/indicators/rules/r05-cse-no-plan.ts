import { dayOf } from '../../../../schema/time/instant.js';
import type { Facts, Finding, ViewRule } from '../view-rule.js';

const hasRunningPlan = ({ police, socialCare }: Facts): boolean => {
  const plan = socialCare.one('childProtectionPlan');
  const isAgainstAbuse = plan?.text('endedOn') === null && plan.text('category') === 'SEXUAL';
  return isAgainstAbuse || (police.one('cseProfile')?.has('plan') ?? false);
};

const profiled = ({ police, today }: Facts): readonly Finding[] => {
  const profile = police.one('cseProfile');
  if (!profile || profile.text('riskGrade') === 'NO_CURRENT_RISK') return [];
  return [{ id: profile.text('id'), agency: 'POLICE', since: profile.text('toolDate') ?? today }];
};

const flagged = ({ police, today }: Facts): readonly Finding[] =>
  police
    .all('warningFlags')
    .filter((flag) => flag.text('kind') === 'CSE' && flag.text('clearedAt') === null)
    .map((flag) => {
      const setAt = flag.text('setAt');
      return {
        id: flag.text('id'),
        agency: 'POLICE',
        since: setAt === null ? today : dayOf(setAt),
      };
    });

/**
 * Profiled or flagged as at risk of sexual exploitation, and neither a risk management plan nor a child
 * protection plan against sexual abuse runs. Report: of 280 children of the profile 32 were flagged, "and
 * even fewer had risk management plans".
 */
export const cseWithoutPlan: ViewRule = {
  code: 'R05',
  inputs: [
    { agency: 'POLICE', dataClass: 'SAFEGUARDING' },
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
  ],
  needs: {
    POLICE: `cseProfile { id riskGrade toolDate plan { id } }
      warningFlags { id kind setAt clearedAt }`,
    SOCIAL_CARE: 'childProtectionPlan { id endedOn category }',
  },
  find: (facts) => (hasRunningPlan(facts) ? [] : [...profiled(facts), ...flagged(facts)]),
};
