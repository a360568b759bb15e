import type { IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/** A child of the problem profile has no risk management plan of the police. */
export const profiledWithoutPlan: IndicatorRule = {
  code: 'R05',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, p.tool_date as since, p.id as evidence_id
    from k join cse_profile p on p.child_id = k.id
    where p.risk_grade <> 'NO_CURRENT_RISK'
      and not exists (select from risk_management_plan m where m.cse_profile_id = p.id)`,
};
