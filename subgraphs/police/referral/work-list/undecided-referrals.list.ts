import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import { PoliceReferral } from '../police-referral.js';

/** Sent before `:day` in London, the first that is still in time, and no decision is known; the longest sent first. */
export const undecidedReferrals = workList(PoliceReferral, {
  dataClass: 'SAFEGUARDING',
  where: `t.decision is null and t.submitted_at < :day::date::timestamp at time zone 'Europe/London'
    and (cardinality(:areas::text[]) = 0 or t.local_authority = any(:areas::text[]))
    and (:area::text is null or t.local_authority = :area::text)`,
  order: { direction: 'asc', terms: [{ sql: 't.submitted_at', type: 'timestamptz' }] },
});

export const PoliceReferralConnection = workListType(PoliceReferral, {
  mark: safeguardingList,
  description: 'Referrals of a work list of the police.',
});
