import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { ofChildrenIn } from '../../of-children-in.js';
import { crimeList } from '../../work-list-marks.js';
import { DigitalExhibit } from '../digital-exhibit.js';

/** The most urgent first, then the longest seized (N19). */
export const waitingExhibits = workList(DigitalExhibit, {
  dataClass: 'CRIME',
  where: `t.status = 'WAITING'
    and (:type::text is null or t.type = :type::text)
    and (:risk::text is null or t.priority_grade = :risk::text)
    and ${ofChildrenIn('digital_exhibit_child')}`,
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
