import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import { Referral } from '../referral.js';

/** Received before `:day` in London, the first that is still in time, and not decided; the longest waiting first. */
export const referralsOverdue = workList(Referral, {
  dataClass: 'SAFEGUARDING',
  where: `t.decided_at is null and t.received_at < :day::date::timestamp at time zone 'Europe/London'
    and (cardinality(:areas::text[]) = 0 or t.area = any(:areas::text[]))
    and (:area::text is null or t.area = :area::text)`,
  order: { direction: 'asc', terms: [{ sql: 't.received_at', type: 'timestamptz' }] },
});

export const ReferralConnection = workListType(Referral, {
  mark: operational,
  description: 'Referrals of a work list of social care.',
});
