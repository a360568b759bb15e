import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { VictimInformationRequest } from '../victim-information-request.js';

/** The oldest request first, of files of the caller's areas. */
export const victimInformationRequests = workList(VictimInformationRequest, {
  dataClass: 'CRIME',
  where: `(:status::text is null or t.status = :status::text)
    and (cardinality(:areas::text[]) = 0 or exists (select from charging_case c
      where c.id = t.case_id and c.local_authority = any(:areas::text[])))`,
  order: { direction: 'asc', terms: [{ sql: 't.requested_at', type: 'timestamptz' }] },
});

export const VictimInformationRequestConnection = workListType(VictimInformationRequest, {
  mark: { as: ['CRIME', 'VICTIM'], at: 'SUMMARY' },
  description: 'Requests for material about victims.',
});
