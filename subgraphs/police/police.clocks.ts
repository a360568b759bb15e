import { watchedBreaches } from '../shared/data-breach/breach.clock.js';
import type { ClockWatch, WatchedClock } from '../shared/clock/watch/clock-watch.js';
import { middayIn } from '../shared/clock/watch/midday-in.js';

const childrenOf = (record: string, id = 'r.id'): string =>
  `array(select child_id::text from ${record}_child where record_id = ${id})`;

/** One child, of the area in which the police know it. */
const ofChild = `(select area from police_child where child_id = r.child_id) as "localAuthority",
  array[r.child_id::text] as "childIds"`;

/** Of a child who is not out of custody; the hours of a review run from the one before it (PACE s40(3)). */
const reviewsToHold = (isFirst: boolean): string => `
  select v.id, coalesce(v.held_before, v.due_before, r.relevant_time) as "startedAt", r.area as "localAuthority",
    array[r.child_id::text] as "childIds"
  from custody_record r join (select id, custody_record_id, held_at,
      lag(held_at) over earlier as held_before, lag(due_at) over earlier as due_before,
      row_number() over earlier as place
    from pace_review window earlier as (partition by custody_record_id order by due_at, id)) v
    on v.custody_record_id = r.id
  where r.released_at is null and r.outcome is null and v.held_at is null and (v.place = 1) = ${String(isFirst)}`;

const custody: readonly WatchedClock[] = [
  { code: 'PACE_REVIEW_FIRST', sql: reviewsToHold(true) },
  { code: 'PACE_REVIEW', sql: reviewsToHold(false) },
  {
    code: 'PACE_DETENTION_LIMIT',
    sql: `select r.id, relevant_time as "startedAt", e.variant, e.until as "dueAt", area as "localAuthority",
        array[child_id::text] as "childIds"
      from custody_record r left join lateral (select until,
          case authority when 'COURT' then 'COURT_WARRANT' else 'SUPERINTENDENT_AUTHORITY' end as variant
        from detention_extension where custody_record_id = r.id order by until desc limit 1) e on true
      where charged_at is null and released_at is null and outcome is null`,
  },
  {
    code: 'DETENTION_CERTIFICATE',
    sql: `select d.id, r.charged_at as "startedAt", r.first_court_at as "dueAt", d.due_on as "dueOn",
        r.area as "localAuthority", array[r.child_id::text] as "childIds"
      from detention_certificate d join custody_record r on r.id = d.custody_record_id
      where d.required and d.completed_at is null and r.charged_at is not null`,
  },
];

const investigation: readonly WatchedClock[] = [
  {
    code: 'INVESTIGATION_12_WEEK',
    sql: `select id, started_at as "startedAt", null as "localAuthority", ${childrenOf('investigation')} as "childIds"
      from investigation r where ended_at is null`,
  },
  {
    code: 'SUPERVISOR_REVIEW',
    sql: `select last.id, last.at as "startedAt", null as "localAuthority", ${childrenOf('investigation')} as "childIds"
      from investigation r, lateral (select id, at from supervisor_review where investigation_id = r.id
        order by at desc, id limit 1) last
      where r.ended_at is null`,
  },
  {
    code: 'LADO_NOTIFICATION',
    sql: `select id, aware_at as "startedAt", area as "localAuthority", ${childrenOf('lado_notification')} as "childIds"
      from lado_notification r where notified_at is null`,
  },
];

/** No longer than the law lets the last authority set it. */
const bail: WatchedClock = {
  code: 'PRE_CHARGE_BAIL',
  sql: `select b.id, b.granted_at as "startedAt", b.ends_on as "dueOn", null as "localAuthority",
      (select authority || '_EXTENSION' from bail_extension where pre_charge_bail_id = b.id
        order by authorised_at desc limit 1) as variant,
      ${childrenOf('suspect_link', 'b.suspect_link_id')} as "childIds"
    from pre_charge_bail b where b.ended_at is null`,
};

const riskOfAChild: readonly WatchedClock[] = [
  {
    code: 'HARM_ASSESSMENT',
    sql: `select id, received_at as "startedAt", area as "localAuthority",
        case when initial_grade = 'HIGH' then 'HIGH_RISK' end as variant,
        ${childrenOf('harm_assessment')} as "childIds"
      from harm_assessment r where secondary_assessed_at is null`,
  },
  {
    code: 'RISK_REAPPRAISAL',
    sql: `select r.id, (select max(at) from domestic_abuse_flag_change f
          where f.domestic_abuse_incident_id = r.id and f."to" in ('HARASSMENT', 'STALKING')) as "startedAt",
        null as "localAuthority", ${childrenOf('police_incident', 'r.incident_id')} as "childIds"
      from domestic_abuse_incident r where reappraised_at is null`,
  },
  {
    code: 'RETURN_HOME_INTERVIEW',
    sql: `select id, found_at as "startedAt", ${ofChild}
      from missing_episode r where found_at is not null and return_home_interview_at is null`,
  },
  {
    // The latest plan alone: one that another has taken the place of is not reviewed.
    code: 'RISK_PLAN_REVIEW',
    sql: `select plan.id, ${middayIn('plan.agreed_on')} as "startedAt", plan.next_review_on as "dueOn", ${ofChild}
      from cse_profile r, lateral (select * from risk_management_plan where cse_profile_id = r.id
        order by agreed_on desc, id desc limit 1) plan
      where plan.next_review_on is not null`,
  },
  {
    code: 'OFFENDER_VISIT',
    sql: `select id, coalesce(${middayIn('last_visit_on')}::timestamptz, recorded_at) as "startedAt",
        next_visit_due_on as "dueOn", null as "localAuthority", ${childrenOf('managed_offender')} as "childIds"
      from managed_offender r where next_visit_due_on is not null`,
  },
];

/** Duties of the police that are announced when they are late: see each record's own clock. */
export const policeClocks: ClockWatch = {
  breached: 'policeClockBreached',
  clocks: [
    {
      code: 'POLICE_PROTECTION_S46',
      expiring: 'policeProtectionExpiring',
      sql: `select id, taken_at as "startedAt", ${ofChild} from police_protection r where ended_at is null`,
    },
    ...riskOfAChild,
    ...custody,
    ...investigation,
    bail,
    watchedBreaches,
  ],
};
