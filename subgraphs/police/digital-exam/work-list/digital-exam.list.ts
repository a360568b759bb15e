import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { crimeList } from '../../work-list-marks.js';
import { DigitalExhibit } from '../digital-exhibit.js';

/** The most urgent first, then the longest seized (N19). */
export const waitingExhibits = workList(DigitalExhibit, {
  dataClass: 'CRIME',
  where: `t.status = 'WAITING'
    and (:type::text is null or t.type = :type::text)
    and (:risk::text is null or t.priority_grade = :risk::text)
    and (cardinality(:areas::text[]) = 0
      or not exists (select from digital_exhibit_child l where l.record_id = t.id)
      or exists (select from digital_exhibit_child l join police_child c on c.child_id = l.child_id
        where l.record_id = t.id and c.area = any(:areas::text[])))`,
  order: {
    direction: 'asc',
    terms: [
      {
        sql: `(case t.priority_grade when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end)`,
        type: 'integer',
      },
      { sql: 't.seized_at', type: 'timestamptz' },
    ],
  },
});

export const DigitalExhibitConnection = workListType(DigitalExhibit, {
  mark: crimeList,
  description: 'Devices that wait for examination.',
});
