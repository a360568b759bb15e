import type { IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/**
 * On the problem profile, or at risk by the assessment tool, and no warning flag for sexual exploitation that
 * still stands. Report: of 280 children of the profile 32 were flagged.
 */
export const cseUnflagged: IndicatorRule = {
  code: 'R04',
  classes: ['SAFEGUARDING'],
  startsIn: ['cse_profile'],
  sql: `select k.id as child_id,
      coalesce(p.tool_date, to_date(p.profile_month, 'YYYY-MM')) as since,
      p.id as evidence_id
    from k
    join cse_profile p on p.child_id = k.id
    where (p.on_problem_profile or p.risk_grade <> 'NO_CURRENT_RISK')
      and not exists (
        select from warning_flag w where w.child_id = k.id and w.kind = 'CSE' and w.cleared_at is null
      )`,
};
