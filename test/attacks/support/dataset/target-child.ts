/**
 * The child whom the attackers are after. So that no coordinate is safe because nothing is held there,
 * every agency's tables are made to hold something of her: records of others are handed to her, rows that
 * hang on a record are hung on hers. Who else is where is not changed.
 */
import type { EntityManager } from 'typeorm';
import type { Agency } from '../../../../schema/principal/agency.js';
import { childOf } from '../../../support/seeded.js';

/** A girl of twelve whom all four agencies know, with a charging file and an open strategy discussion. */
export const target = childOf('ST-13', 'girl');

/** Where she lives: Herefordshire. */
export const targetArea = 'E06000019';

/** A child of another matter: nothing of hers may ever be in an answer about the target. */
export const outsider = childOf('ST-03', 'girl');

/** No child has this id. */
export const nobody = '00000000-0000-4000-8000-000000000000';

/** A table whose rows belong to a row of another table. */
type Hangs = readonly [table: string, column: string, parent: string, parentColumn: string];

interface Holdings {
  /** `<record>_child` tables: which records are hers. */
  readonly linked: readonly string[];
  /** Tables with a `child_id`, each with conditions of which a row of hers must meet one. */
  readonly own: readonly (readonly [table: string, ...kinds: string[]])[];
  /** In order: the parent's rows are hers before the rows that hang on them are. */
  readonly hanging: readonly Hangs[];
  readonly also: readonly string[];
}

const ofPolice: Holdings = {
  linked: [
    ...[
      'crime_report',
      'digital_exhibit',
      'investigation',
      'lado_notification',
      'managed_offender',
    ],
    ...['suspect_link', 'harm_assessment', 'police_incident', 'missing_case', 'police_referral'],
    'intelligence_item',
  ],
  own: [
    ['custody_record'],
    ['cse_profile'],
    ['child_interview', 'summary is not null'],
    ['missing_episode'],
    ['police_protection'],
    ['warning_flag', "kind = 'CSE'", "kind <> 'CSE'"],
  ],
  hanging: [
    ['accommodation_request', 'custody_record_id', 'custody_record', 'child_id'],
    ['detention_certificate', 'custody_record_id', 'custody_record', 'child_id'],
    ['pace_review', 'custody_record_id', 'custody_record', 'child_id'],
    ['risk_management_plan', 'cse_profile_id', 'cse_profile', 'child_id'],
  ],
  also: [
    `insert into intelligence_item_child (record_id, child_id)
       select distinct on (handling, cardinality(released_to) > 0, review_due_on < '2014-11-14')
         id, $1::uuid from intelligence_item
       on conflict do nothing`,
    `insert into intelligence_review (id, intelligence_item_id, reviewed_at, by_role, reason, was_due_on, next_due_on)
       select gen_random_uuid(), record_id, now(), 'INTELLIGENCE_OFFICER', 'It is needed.', '2014-01-01', '2020-01-01'
       from intelligence_item_child where child_id = $1`,
    `update harm_assessment set incident_id = (select record_id from police_incident_child where child_id = $1 limit 1)
       where id in (select record_id from harm_assessment_child where child_id = $1)`,
    `update domestic_abuse_incident set incident_id = (select record_id from police_incident_child where child_id = $1 limit 1)
       where id = (select domestic_abuse_incident_id from domestic_abuse_flag_change limit 1)`,
    `update protective_order set offender_id = (select record_id from managed_offender_child where child_id = $1 limit 1)
       where id = (select id from protective_order order by id limit 1)`,
    `update external_notification set offender_id = (select record_id from managed_offender_child where child_id = $1 limit 1)
       where id = (select id from external_notification order by id limit 1)`,
    `update risk_management_action set plan_id = (select p.id from risk_management_plan p
       join cse_profile c on c.id = p.cse_profile_id where c.child_id = $1 limit 1)`,
    `update police_child set is_restricted = false where child_id = $1`,
  ],
};

const ofSocialCare: Holdings = {
  linked: ['mash_episode', 'strategy_discussion', 'child_in_need_plan', 'lado_case', 'conference'],
  own: [
    ...([['accommodation_response'], ['referral'], ['child_and_family_assessment']] as const),
    ['address', 'protected', 'not protected'],
    ...([['contact'], ['early_help_episode'], ['family_relationship']] as const),
    ...([['looked_after_status'], ['missing_episode'], ['child_protection_plan']] as const),
    ...([['return_home_interview'], ['section47_enquiry']] as const),
  ],
  hanging: [
    ['placement', 'looked_after_id', 'looked_after_status', 'child_id'],
    ['conference_review', 'plan_id', 'child_protection_plan', 'child_id'],
    ['agency_contribution', 'mash_episode_id', 'mash_episode_child', 'child_id'],
    ['agency_attendance', 'meeting_id', 'strategy_discussion_child', 'child_id'],
    ['discussion_action', 'meeting_id', 'strategy_discussion_child', 'child_id'],
  ],
  also: [
    `insert into information_exchange_child (record_id, child_id)
       select id, $1::uuid from information_exchange order by id limit 1 on conflict do nothing`,
    // Where she is placed is not disclosed, and is an address of its own.
    `update placement set undisclosed = true,
       address_id = (select id from address where child_id = $1 and protected order by id limit 1)
       where looked_after_id in (select id from looked_after_status where child_id = $1)`,
    `update case_file set consent = 'GIVEN', is_restricted = false where id = $1`,
    `update case_file set allocated_worker_id = (select id from worker order by id limit 1)
       where id = $1 and allocated_worker_id is null`,
  ],
};

const ofHealth: Holdings = {
  linked: [],
  own: [
    ...([['unscheduled_attendance'], ['camhs_referral'], ['cp_is_alert']] as const),
    ['child_protection_medical', 'report_served_as_exhibit', 'not report_served_as_exhibit'],
    ...([['lac_health_assessment'], ['missed_appointment']] as const),
    ['health_safeguarding_contact'],
    ['sarc_attendance'],
    ['sexual_health_contact'],
  ],
  hanging: [['injury', 'attendance_id', 'unscheduled_attendance', 'child_id']],
  also: [
    `insert into fgm_report (id, child_id, recorded_by_role, disclosed_at)
       values (gen_random_uuid(), $1, 'PAEDIATRICIAN', now())`,
  ],
};

const ofCps: Holdings = {
  linked: ['charging_case'],
  own: [],
  hanging: [],
  also: [
    `update charging_request set case_id = (select record_id from charging_case_child where child_id = $1 limit 1)
       where id in (select request_id from charging_decision where id in (select decision_id from action_plan) limit 2)`,
    // A second file, of another matter: the outsider is its victim too.
    `insert into charging_case_child (record_id, child_id, role)
       select (select record_id from charging_case_child
         where record_id not in (select record_id from charging_case_child where child_id = any(array[$1::uuid, '${outsider}'::uuid]))
         order by record_id limit 1), two.child_id, 'VICTIM'
       from unnest(array[$1::uuid, '${outsider}'::uuid]) as two(child_id)`,
  ],
};

const holdingsOf: Readonly<Record<Agency, Holdings>> = {
  POLICE: ofPolice,
  SOCIAL_CARE: ofSocialCare,
  HEALTH: ofHealth,
  CPS: ofCps,
};

const linking = (record: string): string => `insert into ${record}_child
  select r.* from (select record_id from ${record}_child
    where record_id not in (select record_id from ${record}_child where child_id = '${outsider}')
    order by 1 limit 1) as l
  cross join lateral (select l.record_id, $1::uuid) as r
  where not exists (select from ${record}_child where child_id = $1) on conflict do nothing`;

const owning = (table: string, kind: string): string => `update ${table} set child_id = $1
  where id = (select id from ${table} where ${kind} order by id limit 1)
    and not exists (select from ${table} where child_id = $1 and ${kind})`;

const parentId = (parent: string): string => (parent.endsWith('_child') ? 'record_id' : 'id');

const hanging = ([table, column, parent, parentColumn]: Hangs): string => {
  const hers = `select ${parentId(parent)} from ${parent} where ${parentColumn} = $1`;
  return `update ${table} set ${column} = (${hers} order by 1 limit 1)
    where id = (select id from ${table} order by id limit 1)
      and not exists (select from ${table} where ${column} in (${hers}))`;
};

/** Makes every table of an agency hold something of the target. */
export const makeTargetHeld = async (agency: Agency, manager: EntityManager): Promise<void> => {
  const { linked, own, hanging: hung, also } = holdingsOf[agency];
  const statements = [
    ...(agency === 'CPS' ? [] : linked.map(linking)),
    ...own.flatMap(([table, ...kinds]) =>
      (kinds.length > 0 ? kinds : ['true']).map((kind) => owning(table, kind)),
    ),
    ...hung.map(hanging),
    ...also,
  ];
  for (const statement of statements) await manager.query(statement, [target]);
};
