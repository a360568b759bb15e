import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * The child had to tell it again outside a recorded interview (Achieving Best Evidence). Report: a boy of five
 * repeated his story three times.
 */
export const repeatedAccounts: IndicatorRule = {
  code: 'R23',
  classes: ['VICTIM'],
  startsIn: ['child_interview'],
  sql: `select k.id as child_id, ${dayOf('n.at')} as since, n.id as evidence_id
    from k
    join child_interview n on n.child_id = k.id
    where n.kind <> 'ABE' and n.account_number > ${String(indicatorLimits.accounts.most)}`,
};
