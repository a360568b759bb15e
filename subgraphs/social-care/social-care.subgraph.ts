import { SocialCareChildRecord } from './child/social-care-child-record.type.js';
import { dataBreachResolvers } from '../shared/data-breach/data-breaches.resolver.js';
import { accessReviewsResolver } from '../shared/access-review/access-reviews.resolver.js';
import { accessResolvers } from '../shared/audit/access/access-resolvers.js';
import { subscriberResolvers } from '../shared/feed/subscriber/subscribers.resolver.js';
import { machinery } from '../shared/machinery.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { AccommodationResponse } from './accommodation-response/accommodation-response.js';
import { AccommodationResponsesOfChildResolver } from './accommodation-response/accommodation-response.resolver.js';
import { Address } from './address/address.js';
import { AddressesOfChildResolver } from './address/address.resolver.js';
import {
  AssessmentsOfChildResolver,
  ChildAndFamilyAssessmentResolver,
} from './assessment/assessment.resolver.js';
import { ChildAndFamilyAssessment } from './assessment/child-and-family-assessment.js';
import { CaseFile } from './child/case-file.js';
import {
  SocialCareChildRecordResolver,
  SocialCareOfChildResolver,
} from './child/social-care-child.resolver.js';
import { AgencyIdentifier } from './child-index/agency-identifier.js';
import { IdentifiersOfChildResolver } from './child-index/agency-identifier.resolver.js';
import { ChildIdentity } from './child-index/child-identity.js';
import { LinkedRecord } from './child-index/linked-record.js';
import {
  ChildIdentityResolver,
  IdentityOfChildResolver,
} from './child-index/child-identity.resolver.js';
import { ChildInNeedPlanChild } from './child-in-need-plan/child-in-need-plan-child.js';
import { ChildInNeedPlan } from './child-in-need-plan/child-in-need-plan.js';
import { CinPlanOfChildResolver } from './child-in-need-plan/child-in-need-plan.resolver.js';
import { ConferenceChild } from './conference/conference-child.js';
import { ConferenceEnquiry } from './conference/conference-enquiry.js';
import { attendanceFigures } from './conference/icpc-attendance-report.js';
import { ConferenceReportResolver } from './conference/conference.resolver.js';
import {
  ConferencesOfChildResolver,
  InitialChildProtectionConferenceResolver,
} from './conference/conferences-of-child.resolver.js';
import { InitialChildProtectionConference } from './conference/initial-child-protection-conference.js';
import { Contact } from './contact/contact.js';
import { ContactResolver, ContactsOfChildResolver } from './contact/contact.resolver.js';
import { EarlyHelpEpisode } from './early-help/early-help-episode.js';
import { EarlyHelpOfChildResolver } from './early-help/early-help.resolver.js';
import { FamilyRelationship } from './family/family-relationship.js';
import { FamilyOfChildResolver, FamilyRelationshipResolver } from './family/family.resolver.js';
import { Person } from './family/person.js';
import { watchIndicators } from '../shared/indicator/watch/indicator-watcher.js';
import { IndicatorsOfChildResolver } from './indicator/indicator.resolver.js';
import { socialCareIndicators } from './indicator/social-care-indicators.js';
import { HouseholdMember } from './household/household-member.js';
import {
  HouseholdMemberResolver,
  HouseholdOfChildResolver,
} from './household/household.resolver.js';
import { LadoCaseChild } from './lado/lado-case-child.js';
import { LadoCase } from './lado/lado-case.js';
import { LadoCaseResolver, LadoCasesOfChildResolver } from './lado/lado-case.resolver.js';
import { LocalAuthority } from './local-authority/local-authority.js';
import { LocalAuthorityResolver } from './local-authority/local-authority.resolver.js';
import { LookedAfterStatus } from './looked-after/looked-after-status.js';
import {
  LookedAfterOfChildResolver,
  LookedAfterStatusResolver,
} from './looked-after/looked-after.resolver.js';
import { Placement } from './looked-after/placement.js';
import { PlacementResolver } from './looked-after/placement.resolver.js';
import { AgencyContribution } from './mash/agency-contribution.js';
import { InformationExchangeChild } from './mash/information-exchange-child.js';
import { InformationExchange } from './mash/information-exchange.js';
import { InformationExchangeResolver } from './mash/information-exchange.resolver.js';
import { MashEpisodeChild } from './mash/mash-episode-child.js';
import { MashEpisode } from './mash/mash-episode.js';
import { MashOfChildResolver } from './mash/mash-of-child.resolver.js';
import { AgencyAttendance } from './meeting/agency-attendance.js';
import { DiscussionAction } from './meeting/discussion-action.js';
import { CoreGroups1416210000054 } from './migrations/1416210000054-core-groups.js';
import { RecordProvenance1416210000076 } from './migrations/1416210000076-record-provenance.js';
import { ReferralsOverdue1416210000001 } from './migrations/1416210000001-referrals-overdue.js';
import { SocialCareChildIndex1416000000000 } from './migrations/1416000000000-child-index.js';
import { SocialCareStatutoryProcess1416000000001 } from './migrations/1416000000001-statutory-process.js';
import { SocialCarePlansAndCare1416000000002 } from './migrations/1416000000002-plans-and-care.js';
import { SocialCareMash1416000000003 } from './migrations/1416000000003-mash.js';
import { RestrictedRecords1416200000031 } from './migrations/1416200000031-restricted-records.js';
import { PlanEnds1416200000085 } from './migrations/1416200000085-plan-ends.js';
import { InterviewsHeld1416210000011 } from './migrations/1416210000011-interviews-held.js';
import { InterviewsOverdue1416200000089 } from './migrations/1416200000089-interviews-overdue.js';
import { HouseholdsAndIdentifiers1416200000086 } from './migrations/1416200000086-households-and-identifiers.js';
import { ReportIndexes1416200000094 } from './migrations/1416200000094-report-indexes.js';
import { MissingEpisodesOfChildResolver } from './missing-episode/missing-episode.resolver.js';
import { ChildSearch1416200000062 } from './migrations/1416200000062-child-search.js';
import { SocialCareWorkLists1416200000061 } from './migrations/1416200000061-work-lists.js';
import { SocialCareCompletenessByArea1416210000096 } from './migrations/1416210000096-completeness-by-area.js';
import { hearOfMissingChild, hearOfReturn } from './missing-episode/hear-of-missing-child.js';
import { SocialCareMissingEpisode } from './missing-episode/social-care-missing-episode.js';
import { ChildProtectionPlan } from './protection-plan/child-protection-plan.js';
import { CoreGroup } from './protection-plan/core-group.js';
import { ConferenceReview } from './protection-plan/conference-review.js';
import {
  ChildProtectionPlanResolver,
  ProtectionPlanOfChildResolver,
} from './protection-plan/protection-plan.resolver.js';
import { receiveReferral } from './referral/receive-referral.js';
import { Referral } from './referral/referral.js';
import { ReferralResolver, ReferralsOfChildResolver } from './referral/referral.resolver.js';
import { ReturnHomeInterview } from './return-home-interview/return-home-interview.js';
import {
  ReturnHomeInterviewResolver,
  ReturnHomeInterviewsOfChildResolver,
} from './return-home-interview/return-home-interview.resolver.js';
import { Section47Enquiry } from './section-47-enquiry/section-47-enquiry.js';
import { Section47EnquiriesOfChildResolver } from './section-47-enquiry/section-47-enquiry.resolver.js';
import { socialCareClocks } from './social-care.clocks.js';
import { socialCareEpisodes } from './social-care.episodes.js';
import { socialCareCommands } from './social-care.commands.js';
import { socialCareFeeds } from './social-care.feeds.js';
import { socialCareHoldings } from './social-care.holdings.js';
import { socialCareRows } from './social-care.rows.js';
import { workLists } from './social-care.work-lists.js';
import { StrategyDiscussionChild } from './strategy-discussion/strategy-discussion-child.js';
import { StrategyDiscussionReferral } from './strategy-discussion/strategy-discussion-referral.js';
import { StrategyDiscussion } from './strategy-discussion/strategy-discussion.js';
import {
  StrategyDiscussionResolver,
  StrategyDiscussionsOfChildResolver,
} from './strategy-discussion/strategy-discussion.resolver.js';
import { Worker } from './worker/worker.js';

/** Children's social care's part of the graph: what the registered features hold and answer. */
export const socialCare: Subgraph = {
  name: 'social-care',
  owner: 'SOCIAL_CARE',
  resolvers: [
    ...accessResolvers(SocialCareChildRecord, 'socialCareAccessLog'),
    ...subscriberResolvers('socialCareSubscribers'),
    accessReviewsResolver('socialCareAccessReviews'),
    ...dataBreachResolvers('socialCareDataBreaches'),
    IndicatorsOfChildResolver,
    MashOfChildResolver,
    InformationExchangeResolver,
    IdentifiersOfChildResolver,
    IdentityOfChildResolver,
    ChildIdentityResolver,
    SocialCareOfChildResolver,
    SocialCareChildRecordResolver,
    AddressesOfChildResolver,
    FamilyOfChildResolver,
    FamilyRelationshipResolver,
    HouseholdOfChildResolver,
    HouseholdMemberResolver,
    ContactsOfChildResolver,
    ContactResolver,
    ReferralsOfChildResolver,
    ReferralResolver,
    AssessmentsOfChildResolver,
    ChildAndFamilyAssessmentResolver,
    StrategyDiscussionsOfChildResolver,
    StrategyDiscussionResolver,
    Section47EnquiriesOfChildResolver,
    ConferenceReportResolver,
    ConferencesOfChildResolver,
    InitialChildProtectionConferenceResolver,
    ProtectionPlanOfChildResolver,
    ChildProtectionPlanResolver,
    CinPlanOfChildResolver,
    LookedAfterOfChildResolver,
    LookedAfterStatusResolver,
    PlacementResolver,
    MissingEpisodesOfChildResolver,
    ReturnHomeInterviewsOfChildResolver,
    ReturnHomeInterviewResolver,
    LadoCasesOfChildResolver,
    LadoCaseResolver,
    EarlyHelpOfChildResolver,
    AccommodationResponsesOfChildResolver,
    LocalAuthorityResolver,
    ...workLists.resolvers,
  ],
  entities: [
    ...machinery.entities,
    ...socialCareCommands.entities,
    LocalAuthority,
    Worker,
    ChildIdentity,
    AgencyIdentifier,
    LinkedRecord,
    CaseFile,
    Address,
    Person,
    FamilyRelationship,
    HouseholdMember,
    Contact,
    Referral,
    ChildAndFamilyAssessment,
    StrategyDiscussion,
    StrategyDiscussionChild,
    StrategyDiscussionReferral,
    AgencyAttendance,
    DiscussionAction,
    Section47Enquiry,
    InitialChildProtectionConference,
    ConferenceChild,
    ConferenceEnquiry,
    ChildProtectionPlan,
    ConferenceReview,
    CoreGroup,
    ChildInNeedPlan,
    ChildInNeedPlanChild,
    LookedAfterStatus,
    Placement,
    SocialCareMissingEpisode,
    ReturnHomeInterview,
    LadoCase,
    LadoCaseChild,
    EarlyHelpEpisode,
    AccommodationResponse,
    MashEpisode,
    MashEpisodeChild,
    AgencyContribution,
    InformationExchange,
    InformationExchangeChild,
  ],
  migrations: [
    ...machinery.migrations,
    SocialCareChildIndex1416000000000,
    SocialCareStatutoryProcess1416000000001,
    SocialCarePlansAndCare1416000000002,
    SocialCareMash1416000000003,
    RestrictedRecords1416200000031,
    ...socialCareCommands.migrations,
    SocialCareWorkLists1416200000061,
    ChildSearch1416200000062,
    PlanEnds1416200000085,
    HouseholdsAndIdentifiers1416200000086,
    InterviewsOverdue1416200000089,
    ReportIndexes1416200000094,
    ReferralsOverdue1416210000001,
    InterviewsHeld1416210000011,
    CoreGroups1416210000054,
    SocialCareCompletenessByArea1416210000096,
    RecordProvenance1416210000076,
  ],
  commands: socialCareCommands.commands,
  feeds: socialCareFeeds,
  arrivals: [receiveReferral, hearOfMissingChild, hearOfReturn],
  clocks: socialCareClocks,
  watches: [
    watchIndicators({
      topic: 'socialCareRiskIndicatorRaised',
      rules: socialCareIndicators,
      children: { table: 'child_identity', id: 'id' },
    }),
  ],
  holdings: socialCareHoldings,
  rows: { ...machinery.rows, ...socialCareRows },
  reports: [attendanceFigures, ...workLists.reports],
  episodes: socialCareEpisodes,
};
