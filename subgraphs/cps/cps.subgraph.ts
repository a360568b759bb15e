import { CpsChildRecord } from './child/cps-child-record.type.js';
import { dataBreachResolvers } from '../shared/data-breach/data-breaches.resolver.js';
import { accessReviewsResolver } from '../shared/access-review/access-reviews.resolver.js';
import { accessResolvers } from '../shared/audit/access/access-resolvers.js';
import { subscriberResolvers } from '../shared/feed/subscriber/subscribers.resolver.js';
import { machinery } from '../shared/machinery.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { CaseSuspect } from './case-suspect/case-suspect.js';
import {
  CaseSuspectResolver,
  SuspectsOfCaseResolver,
} from './case-suspect/case-suspect.resolver.js';
import { CpsPerson } from './case-suspect/cps-person.js';
import { ProposedCharge } from './case-suspect/proposed-charge.js';
import { ChargingCaseChild } from './charging-case/charging-case-child.js';
import { ChargingCase } from './charging-case/charging-case.js';
import {
  CasesOfChildResolver,
  ChargingCaseResolver,
} from './charging-case/charging-case.resolver.js';
import { ChargingQueueResolver } from './charging-queue/charging-queue.resolver.js';
import { chargingTimelinessFigures } from './charging-timeliness/charging-timeliness.report.js';
import { ChargingTimelinessResolver } from './charging-timeliness/charging-timeliness.resolver.js';
import { VictimInformationListResolver } from './victim-information/work-list/victim-information-list.resolver.js';
import { ActionPlanItem } from './charging-request/action-plan-item.js';
import { ActionPlan } from './charging-request/action-plan.js';
import { ChargingDecision } from './charging-request/charging-decision.js';
import { ChargingRequest } from './charging-request/charging-request.js';
import {
  ActionPlanResolver,
  ChargingDecisionResolver,
  ChargingRequestResolver,
  RequestsOfCaseResolver,
} from './charging-request/charging-request.resolver.js';
import { CpsChild } from './child/cps-child.js';
import { CpsChildRecordResolver, CpsOfChildResolver } from './child/cps-child.resolver.js';
import { cpsClocks } from './cps.clocks.js';
import { cpsEpisodes } from './cps.episodes.js';
import { cpsFeeds } from './cps.feeds.js';
import { cpsCommands } from './cps.commands.js';
import { cpsHoldings } from './cps.holdings.js';
import { cpsRows } from './cps.rows.js';
import { EarlyAdvice } from './early-advice/early-advice.js';
import { EarlyAdviceOnCaseResolver } from './early-advice/early-advice.resolver.js';
import { CpsRecords1416000000000 } from './migrations/1416000000000-cps-records.js';
import { AdviceAndMeasures1416200000087 } from './migrations/1416200000087-advice-and-measures.js';
import { RecordProvenance1416210000078 } from './migrations/1416210000078-record-provenance.js';
import { SpecialMeasure } from './special-measure/special-measure.js';
import {
  SpecialMeasureResolver,
  SpecialMeasuresOfCaseResolver,
} from './special-measure/special-measure.resolver.js';
import { VictimInformationRequestResolver } from './victim-information/victim-information-request.resolver.js';

/** The CPS's part of the graph: what the registered features hold and answer. */
export const cps: Subgraph = {
  name: 'cps',
  owner: 'CPS',
  resolvers: [
    ...accessResolvers(CpsChildRecord, 'cpsAccessLog'),
    ...subscriberResolvers('cpsSubscribers'),
    accessReviewsResolver('cpsAccessReviews'),
    ...dataBreachResolvers('cpsDataBreaches'),
    CpsOfChildResolver,
    CpsChildRecordResolver,
    CasesOfChildResolver,
    ChargingCaseResolver,
    RequestsOfCaseResolver,
    ChargingRequestResolver,
    ChargingDecisionResolver,
    ActionPlanResolver,
    SuspectsOfCaseResolver,
    CaseSuspectResolver,
    ChargingQueueResolver,
    ChargingTimelinessResolver,
    VictimInformationListResolver,
    VictimInformationRequestResolver,
    EarlyAdviceOnCaseResolver,
    SpecialMeasuresOfCaseResolver,
    SpecialMeasureResolver,
  ],
  entities: [
    ...machinery.entities,
    ...cpsCommands.entities,
    CpsChild,
    CpsPerson,
    ChargingCase,
    ChargingCaseChild,
    CaseSuspect,
    ProposedCharge,
    ChargingRequest,
    ChargingDecision,
    ActionPlan,
    ActionPlanItem,
    EarlyAdvice,
    SpecialMeasure,
  ],
  migrations: [
    ...machinery.migrations,
    CpsRecords1416000000000,
    ...cpsCommands.migrations,
    AdviceAndMeasures1416200000087,
    RecordProvenance1416210000078,
  ],
  commands: cpsCommands.commands,
  feeds: cpsFeeds,
  clocks: cpsClocks,
  holdings: cpsHoldings,
  rows: { ...machinery.rows, ...cpsRows },
  reports: [chargingTimelinessFigures],
  episodes: cpsEpisodes,
};
