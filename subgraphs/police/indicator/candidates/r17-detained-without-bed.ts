import { dayOf, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

/** A child was kept in police detention and no bed was found: whether the child was looked after is social care’s to say. */
export const detainedWithoutBed: IndicatorRule = {
  code: 'R17',
  classes: ['CUSTODY'],
  sql: `select k.id as child_id, ${dayOf('c.arrested_at')} as since, c.id as evidence_id
    from k join custody_record c on c.child_id = k.id
    where c.outcome in ('DETAINED_NO_ATTEMPT', 'DETAINED_NO_BED')`,
};
