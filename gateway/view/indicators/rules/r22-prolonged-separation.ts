import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { addDays } from '../../../../schema/time/instant.js';
import type { ViewRule } from '../view-rule.js';

const { overDays } = indicatorLimits.separation;

const undecided: ReadonlySet<string | null> = new Set([
  'AWAITING_POLICE',
  'AWAITING_CPS',
  'ADVISED_ACTION_PLAN',
]);

/**
 * A child has been away from home for more than 90 days while the file they are in is undecided. Report: a
 * baby "spent six months away from home"; a girl had not seen her mother since February of the year before.
 */
export const prolongedSeparation: ViewRule = {
  code: 'R22',
  inputs: [
    { agency: 'SOCIAL_CARE', dataClass: 'SAFEGUARDING' },
    { agency: 'CPS', dataClass: 'CRIME' },
  ],
  needs: { SOCIAL_CARE: 'lookedAfter { current careStartedOn }', CPS: 'cases { id status }' },
  find: ({ socialCare, cps, today }) => {
    const care = socialCare.one('lookedAfter');
    const startedOn = care?.flag('current') === true ? care.text('careStartedOn') : null;
    if (startedOn === null || startedOn >= addDays(today, -overDays)) return [];
    const since = addDays(startedOn, overDays + 1);
    return cps
      .all('cases')
      .filter((file) => undecided.has(file.text('status')))
      .map((file) => ({ id: file.text('id'), agency: 'CPS', since }));
  },
};
