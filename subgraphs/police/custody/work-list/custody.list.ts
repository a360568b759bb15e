import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { custodyList } from '../../work-list-marks.js';
import { CustodyRecord } from '../custody-record.js';

const ofAreas = `(cardinality(:areas::text[]) = 0 or t.area = any(:areas::text[]))`;

const earliestArrestFirst = {
  direction: 'asc',
  terms: [{ sql: 't.arrested_at', type: 'timestamptz' }],
} as const;

/**
 * The court should have had a certificate, PACE section 38(7), and the record holds none (N30): it says so,
 * or the court has sat since.
 */
export const missingCertificates = workList(CustodyRecord, {
  dataClass: 'CUSTODY',
  where: `${ofAreas} and exists (select from detention_certificate c
    where c.custody_record_id = t.id and c.required and c.status in ('DUE', 'MISSING')
      and (c.status = 'MISSING' or t.first_court_at < :now::timestamptz))`,
  order: earliestArrestFirst,
});

/** Arrested, and not yet released. */
export const inCustodyNow = workList(CustodyRecord, {
  dataClass: 'CUSTODY',
  where: `${ofAreas} and t.released_at is null and t.arrested_at <= :now::timestamptz`,
  order: earliestArrestFirst,
});

export const CustodyRecordConnection = workListType(CustodyRecord, {
  mark: custodyList,
  description: 'Custody records of a work list of the police.',
});
