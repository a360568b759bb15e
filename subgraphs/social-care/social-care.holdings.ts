import type { DataClass } from '../../schema/policy/data-class.js';
import type { Holding } from '../shared/server/subgraph.js';

/** Records of one child each, in tables with a `child_id`. */
const ofChild = (dataClass: DataClass, table: string, condition = 'true'): Holding => ({
  dataClass,
  sql: `select t.child_id from ${table} t where t.child_id = $1 and ${condition}`,
});

/** Records of several children: the link table says whose. */
const linked = (dataClass: DataClass, table: string): Holding => ({
  dataClass,
  sql: `select l.record_id from ${table} l where l.child_id = $1`,
});

/**
 * What children's social care counts of each class in `disclosures`. INVARIANT: protected addresses
 * are left out of CONTACT; their own class is never counted, and stands here only to be named.
 */
export const socialCareHoldings: readonly Holding[] = [
  {
    dataClass: 'IDENTITY',
    sql: 'select t.id from child_identity t where t.id = $1',
    isOfEveryFile: true,
  },
  ofChild('IDENTITY_NHS_UPN', 'agency_identifier', `t.scheme in ('NHS_NUMBER', 'UPN')`),
  ofChild('CONTACT', 'address', 'not t.protected'),
  ofChild('CONTACT', 'family_relationship'),
  ofChild('CONTACT', 'household_member', 'not t.protected'),
  ofChild('PROTECTED_ADDRESS', 'address', 't.protected'),
  ofChild('PROTECTED_ADDRESS', 'household_member', 't.protected'),
  ofChild('SAFEGUARDING', 'contact'),
  ofChild('SAFEGUARDING', 'referral'),
  ofChild('SAFEGUARDING', 'child_and_family_assessment'),
  linked('SAFEGUARDING', 'mash_episode_child'),
  linked('SAFEGUARDING', 'information_exchange_child'),
  linked('SAFEGUARDING', 'strategy_discussion_child'),
  ofChild('SAFEGUARDING', 'section47_enquiry'),
  linked('SAFEGUARDING', 'conference_child'),
  ofChild('SAFEGUARDING', 'child_protection_plan'),
  linked('SAFEGUARDING', 'child_in_need_plan_child'),
  ofChild('SAFEGUARDING', 'looked_after_status'),
  ofChild('SAFEGUARDING', 'missing_episode'),
  ofChild('SAFEGUARDING', 'return_home_interview'),
  linked('SAFEGUARDING', 'lado_case_child'),
  ofChild('SAFEGUARDING', 'early_help_episode'),
  ofChild('SAFEGUARDING_NARRATIVE', 'referral', 't.narrative is not null'),
  ofChild('SAFEGUARDING_NARRATIVE', 'child_and_family_assessment', 't.analysis is not null'),
  linked('SAFEGUARDING_NARRATIVE', 'child_in_need_plan_child'),
  ofChild('SAFEGUARDING_NARRATIVE', 'return_home_interview', 't.summary is not null'),
  ofChild('SAFEGUARDING_NARRATIVE', 'early_help_episode'),
  ofChild('CUSTODY', 'accommodation_response'),
];
