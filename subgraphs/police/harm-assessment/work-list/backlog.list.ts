import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import { HarmAssessment } from '../harm-assessment.js';

/**
 * What waits for a second look at its risk (N13). "Cases that were not initially assessed as high risk
 * joined a backlog": within a grade a linked child comes first, since nobody has looked at that risk yet.
 */
export const harmAssessmentBacklog = workList(HarmAssessment, {
  dataClass: 'SAFEGUARDING',
  where: `t.secondary_assessed_at is null
    and (cardinality(:areas::text[]) = 0 or t.area = any(:areas::text[]))
    and (:unit::text is null or t.unit_id::text = :unit::text)
    and (:minAgeHours::int is null
      or t.received_at <= :now::timestamptz - make_interval(hours => :minAgeHours::int))
    and (:childLinked::boolean is null or t.child_linked = :childLinked::boolean)`,
  order: {
    direction: 'asc',
    terms: [
      {
        sql: `(case t.initial_grade when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end)`,
        type: 'integer',
      },
      { sql: '(case when t.child_linked then 0 else 1 end)', type: 'integer' },
      { sql: 't.received_at', type: 'timestamptz' },
    ],
  },
});

export const HarmAssessmentConnection = workListType(HarmAssessment, {
  mark: safeguardingList,
  description: 'Harm assessments that wait for their unit.',
});
