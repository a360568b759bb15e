import { dayOf, today, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/** A child who was missing has been back for three days: whether an interview was offered is social care’s to say. */
export const backForThreeDays: IndicatorRule = {
  code: 'R07',
  classes: ['SAFEGUARDING'],
  sql: `select k.id as child_id, ${dayOf('m.found_at')} + 3 as since, m.id as evidence_id
    from k join missing_episode m on m.child_id = k.id
    where ${dayOf('m.found_at')} <= ${today} - 3`,
};
