import { PoliceChildRecord } from './child/police-child-record.type.js';
import { dataBreachResolvers } from '../shared/data-breach/data-breaches.resolver.js';
import { accessReviewsResolver } from '../shared/access-review/access-reviews.resolver.js';
import { accessResolvers } from '../shared/audit/access/access-resolvers.js';
import { subscriberResolvers } from '../shared/feed/subscriber/subscribers.resolver.js';
import { machinery } from '../shared/machinery.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { PoliceChild } from './child/police-child.js';
import { PoliceChildRecordResolver, PoliceOfChildResolver } from './child/police-child.resolver.js';
import { Force } from './force/force.js';
import { PolicingArea } from './force/policing-area.js';
import { PoliceRecords1416000000000 } from './migrations/1416000000000-police-records.js';
import { Safeguarding1416000000100 } from './migrations/1416000000100-safeguarding.js';
import { Investigation1416000000200 } from './migrations/1416000000200-investigation.js';
import { RestrictedRecords1416200000030 } from './migrations/1416200000030-restricted-records.js';
import { ForceAndFollowUp1416200000088 } from './migrations/1416200000088-force-and-follow-up.js';
import { UndecidedReferrals1416210000000 } from './migrations/1416210000000-undecided-referrals.js';
import { IntelligenceReviews1416210000030 } from './migrations/1416210000030-intelligence-reviews.js';
import { IntelligenceReview1416210000040 } from './migrations/1416210000040-intelligence-review.js';
import { OfficerInCase1416210000032 } from './migrations/1416210000032-officer-in-case.js';
import { BacklogThresholds1416210000050 } from './migrations/1416210000050-backlog-thresholds.js';
import { HouseholdConcerns1416210000070 } from './migrations/1416210000070-household-concerns.js';
import { PreChargeBail1416210000071 } from './migrations/1416210000071-pre-charge-bail.js';
import { RecordProvenance1416210000075 } from './migrations/1416210000075-record-provenance.js';
import { DetentionExtensions1416210000053 } from './migrations/1416210000053-detention-extensions.js';
import { ExternalNotifications1416210000052 } from './migrations/1416210000052-external-notifications.js';
import { PlanBegun1416210000051 } from './migrations/1416210000051-plan-begun.js';
import { Posts1416200000063 } from './migrations/1416200000063-posts.js';
import { ReportIndexes1416200000093 } from './migrations/1416200000093-report-indexes.js';
import { PoliceCompleteness1416210000012 } from './migrations/1416210000012-completeness.js';
import { WorkLists1416200000060 } from './migrations/1416200000060-work-lists.js';
import { PoliceCompletenessByArea1416210000097 } from './migrations/1416210000097-completeness-by-area.js';
import { policeClocks } from './police.clocks.js';
import { policeEpisodes } from './police.episodes.js';
import { policeFeeds } from './police.feeds.js';
import { policeCommands } from './police.commands.js';
import { policeHoldings } from './police.holdings.js';
import { policeRows } from './police.rows.js';
import { investigation } from './police.investigation.js';
import { safeguarding } from './police.safeguarding.js';
import { hearOfInterview } from './missing/hear-of-interview.js';
import { hearOfAcknowledgement, hearOfDecision, hearOfPlan } from './referral/hear-of-referral.js';
import { policeWatches } from './police.watches.js';
import { Post } from './staffing/post.js';
import { policeWorkLists } from './police.work-lists.js';

/** The police's part of the graph: what the registered features hold and answer. */
export const police: Subgraph = {
  name: 'police',
  owner: 'POLICE',
  resolvers: [
    ...accessResolvers(PoliceChildRecord, 'policeAccessLog'),
    ...subscriberResolvers('policeSubscribers'),
    accessReviewsResolver('policeAccessReviews'),
    ...dataBreachResolvers('policeDataBreaches'),
    PoliceOfChildResolver,
    PoliceChildRecordResolver,
    ...investigation.resolvers,
    ...safeguarding.resolvers,
    ...policeWorkLists.resolvers,
  ],
  entities: [
    ...machinery.entities,
    ...policeCommands.entities,
    PoliceChild,
    Post,
    Force,
    PolicingArea,
    ...investigation.entities,
    ...safeguarding.entities,
  ],
  migrations: [
    ...machinery.migrations,
    PoliceRecords1416000000000,
    Safeguarding1416000000100,
    Investigation1416000000200,
    RestrictedRecords1416200000030,
    WorkLists1416200000060,
    Posts1416200000063,
    ReportIndexes1416200000093,
    ...policeCommands.migrations,
    ForceAndFollowUp1416200000088,
    UndecidedReferrals1416210000000,
    PoliceCompleteness1416210000012,
    IntelligenceReviews1416210000030,
    OfficerInCase1416210000032,
    IntelligenceReview1416210000040,
    BacklogThresholds1416210000050,
    PlanBegun1416210000051,
    ExternalNotifications1416210000052,
    DetentionExtensions1416210000053,
    HouseholdConcerns1416210000070,
    PreChargeBail1416210000071,
    PoliceCompletenessByArea1416210000097,
    RecordProvenance1416210000075,
  ],
  commands: policeCommands.commands,
  bulkCommands: policeCommands.bulkCommands ?? [],
  feeds: policeFeeds,
  arrivals: [hearOfAcknowledgement, hearOfDecision, hearOfPlan, hearOfInterview],
  clocks: policeClocks,
  watches: policeWatches,
  holdings: policeHoldings,
  rows: { ...machinery.rows, ...policeRows },
  reports: [...investigation.reports, ...safeguarding.reports, ...policeWorkLists.reports],
  episodes: policeEpisodes,
};
