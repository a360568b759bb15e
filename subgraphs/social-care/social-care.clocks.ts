import { watchedBreaches } from '../shared/data-breach/breach.clock.js';
import type { ClockCode } from '../shared/clock/clock-code.js';
import type { ClockWatch, WatchedClock } from '../shared/clock/watch/clock-watch.js';
import { middayIn } from '../shared/clock/watch/midday-in.js';
import { careStarted, reviewsToCome } from './review/reviews-due.list.js';

/** One child, of the area in which the index has it. */
const ofChild = `(select area from child_identity where id = r.child_id) as "localAuthority",
  array[r.child_id::text] as "childIds"`;

const childrenOf = (record: string): string =>
  `array(select child_id::text from ${record}_child where record_id = r.id)`;

/** Whoever was told decides within a working day: on a referral, on a contact, in a hub. */
const decisions: readonly WatchedClock[] = [
  `select id, received_at as "startedAt", area as "localAuthority", array[child_id::text] as "childIds"
    from referral r where decided_at is null`,
  `select id, received_at as "startedAt", ${ofChild} from contact r where outcome is null`,
  `select id, opened_at as "startedAt", area as "localAuthority", ${childrenOf('mash_episode')} as "childIds"
    from mash_episode r where closed_at is null`,
].map((sql) => ({ code: 'REFERRAL_DECISION', sql }));

/** No enquiry of the discussion has ended without a conference alone, and none was held. */
const icpc: WatchedClock = {
  code: 'ICPC',
  sql: `select id, held_at as "startedAt", area as "localAuthority", ${childrenOf('strategy_discussion')} as "childIds"
    from strategy_discussion r where s47_initiated
      and (not exists (select from section47_enquiry e where e.strategy_discussion_id = r.id)
        or exists (select from section47_enquiry e where e.strategy_discussion_id = r.id
          and (e.ended_on is null or e.outcome = 'ICPC')))
      and not exists (select from section47_enquiry e join conference_enquiry link on link.enquiry_id = e.id
        join initial_child_protection_conference held on held.id = link.record_id
        where e.strategy_discussion_id = r.id and held.held_on is not null)`,
};

const reviewCodes = [
  ...(['RCPC_FIRST', 'RCPC_SUBSEQUENT'] as const),
  ...(['LAC_REVIEW_FIRST', 'LAC_REVIEW_SECOND', 'LAC_REVIEW'] as const),
] satisfies readonly ClockCode[];

const reviews: readonly WatchedClock[] = reviewCodes.map((code) => ({
  code,
  sql: `select r.id, ${middayIn('r.since')} as "startedAt", ${ofChild} from (${reviewsToCome}) r where r.code = '${code}'`,
}));

const lookedAfterHealth: WatchedClock = {
  code: 'LAC_INITIAL_HEALTH_ASSESSMENT',
  sql: `select r.id, ${middayIn('r.started')} as "startedAt", ${ofChild}
    from (select l.id, l.child_id, ${careStarted} as started from looked_after_status l
      where l.current and l.initial_health_assessment_on is null) r`,
};

/** Duties of social care that are announced when they are late: see each record's own clock. */
export const socialCareClocks: ClockWatch = {
  breached: 'socialCareClockBreached',
  clocks: [
    ...decisions,
    {
      code: 'CHILD_AND_FAMILY_ASSESSMENT',
      sql: `select r.id, f.received_at as "startedAt", ${ofChild}
        from child_and_family_assessment r join referral f on f.id = r.referral_id where r.authorised_at is null`,
    },
    icpc,
    {
      code: 'CP_CORE_GROUP',
      sql: `select id, ${middayIn('started_on')} as "startedAt", ${ofChild} from child_protection_plan r
        where ended_on is null and other_la_plan is not true
          and not exists (select from core_group g where g.plan_id = r.id)`,
    },
    ...reviews,
    lookedAfterHealth,
    {
      code: 'RETURN_HOME_INTERVIEW',
      sql: `select id, ended_at as "startedAt", ${ofChild} from missing_episode r
        where ended_at is not null and rhi_accepted is not false
          and not exists (select from return_home_interview i
            where i.missing_episode_id = r.id and (i.at is not null or not coalesce(i.accepted, true)))`,
    },
    watchedBreaches,
  ],
};
