import { addDays, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { later, londonDay, workingDaysAfter } from '../civil-time.js';
import { episodeReference } from '../identifiers.js';
import { holdsOf } from '../random.js';
import type { WorldChild } from '../world.js';
import type { PlanAction } from '../world/common.js';
import type { AbuseCategory, ChildProtectionPlan } from '../world/social-care-plans.js';
import type {
  ChildAndFamilyAssessment,
  InitialChildProtectionConference,
  Referral,
  Section47Enquiry,
  StrategyDiscussion,
} from '../world/social-care-process.js';
import { withIds } from './police-investigation.js';
import type { Facts, WorldDraft } from './world-draft.js';

/*
 * The statutory chain: contact → referral → assessment; referral → strategy discussion → s47 →
 * initial conference → plan (rule 2). Each step takes the step before, so that dates stay in order.
 */

/** A contact of the same moment, and the referral that it became. */
export const addReferral = (
  draft: WorldDraft,
  key: string,
  facts: Facts<Referral, 'childId' | 'area' | 'receivedAt' | 'source' | 'narrative'>,
): Referral => {
  const referral: Referral = {
    ...draft.recorded('REF', key, { at: facts.receivedAt, by: 'SOCIAL_WORKER' }),
    primaryNeed: 'N1',
    decision: 'STRATEGY_DISCUSSION',
    decidedAt: later(facts.receivedAt, 240),
    nfa: facts.decision === 'NFA',
    repeatWithin12m: false,
    policeReferralId: null,
    ...facts,
  };
  draft.socialCare.referrals.push(referral);
  draft.socialCare.contacts.push({
    ...draft.recorded('CONT', key, { at: facts.receivedAt, by: 'SOCIAL_WORKER' }),
    childId: facts.childId,
    receivedAt: facts.receivedAt,
    source: facts.source,
    outcome: 'REFERRAL',
  });
  return referral;
};

export const addAssessment = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    ChildAndFamilyAssessment,
    'childId' | 'referralId' | 'startedAt' | 'authorisedAt' | 'analysis'
  >,
): ChildAndFamilyAssessment => {
  const assessment: ChildAndFamilyAssessment = {
    ...draft.recorded('CFA', key, { at: facts.startedAt, by: 'SOCIAL_WORKER' }),
    childSeen: true,
    childSeenAlone: true,
    factors: [],
    outcome: facts.authorisedAt === null ? [] : ['CIN_PLAN'],
    voiceOfChildRecorded: true,
    ...facts,
  };
  draft.socialCare.assessments.push(assessment);
  return assessment;
};

export interface DiscussionFacts extends Facts<
  Omit<StrategyDiscussion, 'actions' | 'attendees'>,
  'childIds' | 'area' | 'heldAt' | 'referralIds'
> {
  readonly actions?: readonly Omit<PlanAction, 'id'>[];
}

/** Open, and inviting police, social care and health, unless `facts` say otherwise. */
export const addDiscussion = (
  draft: WorldDraft,
  serial: number,
  facts: DiscussionFacts,
): StrategyDiscussion => {
  const { actions = [], ...given } = facts;
  const invited = ['POLICE', 'SOCIAL_CARE', 'HEALTH'] as const;
  const discussion: StrategyDiscussion = {
    ...draft.recorded('SD', serial, { at: facts.heldAt, by: 'TEAM_MANAGER' }),
    reference: episodeReference('SD', Number(facts.heldAt.slice(0, 4)), serial),
    quorate: true,
    decision: 'JOINT_S47',
    planRecorded: true,
    noPlanReason: null,
    s47Initiated: true,
    attendees: invited.map((agency) => ({
      id: draft.id('attendee', `${String(serial)}:${agency}`),
      agency,
      role: attendeeRole[agency],
      attended: true,
      apology: false,
      reportReceived: true,
    })),
    actions: withIds(draft, `sd-action:${String(serial)}`, actions),
    invitedAgencies: invited,
    people: [],
    closedAt: null,
    ...given,
  };
  draft.socialCare.strategyDiscussions.push(discussion);
  return discussion;
};

const attendeeRole = {
  POLICE: 'SUPERVISOR_SERGEANT',
  SOCIAL_CARE: 'TEAM_MANAGER',
  HEALTH: 'NAMED_NURSE',
} as const;

/** Starts on the day of the discussion (SSD S47E004A). */
export const addSection47 = (
  draft: WorldDraft,
  key: string,
  facts: Facts<Section47Enquiry, 'childId' | 'endedOn' | 'outcome'> & {
    discussion: StrategyDiscussion;
  },
): Section47Enquiry => {
  const { discussion, ...given } = facts;
  const enquiry: Section47Enquiry = {
    ...draft.recorded('S47', key, { at: discussion.heldAt, by: 'SOCIAL_WORKER' }),
    strategyDiscussionId: discussion.id,
    startedOn: londonDay(discussion.heldAt),
    joint: true,
    medicalConsidered: 'CONSIDERED_NOT_NEEDED',
    ...given,
  };
  draft.socialCare.section47Enquiries.push(enquiry);
  return enquiry;
};

/** Due 15 working days after the discussion. Police attend every one, as the report found. */
export const addConference = (
  draft: WorldDraft,
  key: string,
  facts: Facts<InitialChildProtectionConference, 'area' | 'heldOn' | 'outcome'> & {
    enquiries: readonly Section47Enquiry[];
  },
): InitialChildProtectionConference => {
  const { enquiries, ...given } = facts;
  const started = enquiries[0]?.startedOn ?? '';
  const targetDate = workingDaysAfter(started, 15);
  const at: Instant = `${facts.heldOn ?? started}T11:00:00Z`;
  const conference: InitialChildProtectionConference = {
    ...draft.recorded('ICPC', key, { at, by: 'CP_CHAIR' }),
    childIds: enquiries.map(({ childId }) => childId),
    section47EnquiryIds: enquiries.map(({ id }) => id),
    targetDate,
    childParticipation: 'PN3',
    attendance: (['POLICE', 'SOCIAL_CARE', 'HEALTH'] as const).map((agency) => ({
      id: draft.id('icpc-attendance', `${key}:${agency}`),
      agency,
      role: attendeeRole[agency],
      attended: facts.heldOn !== null,
      apology: false,
      reportReceived: facts.heldOn !== null,
    })),
    ...given,
  };
  draft.socialCare.conferences.push(conference);
  return conference;
};

/** How often a core group meets within its ten working days: assumed. */
const CORE_GROUP_MET = 0.9;

/** A week after the conference, where that has come; else it has not met. */
const coreGroupsOf = (
  draft: WorldDraft,
  planId: string,
  startedOn: CivilDate,
): ChildProtectionPlan['coreGroups'] => {
  const heldOn = addDays(startedOn, 7);
  if (heldOn > londonDay(draft.options.asOf) || !holdsOf(planId, CORE_GROUP_MET)) return [];
  const attendedBy = ['SOCIAL_CARE', 'HEALTH', 'POLICE'] as const;
  return [{ id: draft.id('core-group', planId), heldOn, attendedBy, planAgreed: true }];
};

export const addProtectionPlan = (
  draft: WorldDraft,
  key: string,
  facts: Facts<ChildProtectionPlan, 'category' | 'conferenceId'> & {
    child: WorldChild;
    startedOn: CivilDate;
    category: AbuseCategory;
  },
): ChildProtectionPlan => {
  const { child, ...given } = facts;
  const recorded = draft.recorded('CPP', key, {
    ...{ at: `${facts.startedOn}T12:00:00Z`, by: 'CP_CHAIR' },
  });
  const plan: ChildProtectionPlan = {
    ...recorded,
    childId: child.id,
    endedOn: null,
    latestCategory: facts.category,
    otherLaPlan: false,
    lastSeenOn: null,
    lastSeenAloneOn: null,
    reviews: [],
    coreGroups: coreGroupsOf(draft, recorded.id, facts.startedOn),
    ...given,
  };
  draft.socialCare.protectionPlans.push(plan);
  return plan;
};
