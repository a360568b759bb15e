import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { chargesOfDecision } from '../case-suspect/case-suspect.loader.js';
import { ProposedCharge } from '../case-suspect/proposed-charge.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { ActionPlanItem } from './action-plan-item.js';
import { ActionPlan } from './action-plan.js';
import { ChargingDecision } from './charging-decision.js';
import { ChargingRequest } from './charging-request.js';
import {
  decisionOfRequest,
  itemsOfPlan,
  planOfDecision,
  requestsOfCase,
} from './charging-request.loader.js';

const listed = { as: ['CRIME'], at: 'SUMMARY' } as const;

@Resolver(() => ChargingCase)
export class RequestsOfCaseResolver {
  @Classified(listed)
  @FieldResolver(() => [ChargingRequest], {
    nullable: true,
    description: 'Submissions of the file, newest first.',
  })
  requests(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ChargingRequest[]> {
    return requestsOfCase.load(context, file.id);
  }
}

@Resolver(() => ChargingRequest)
export class ChargingRequestResolver {
  @Classified(listed)
  @FieldResolver(() => ChargingDecision, {
    nullable: true,
    description: 'The decision. Null while there is none.',
  })
  decision(
    @Root() request: ChargingRequest,
    @Ctx() context: SubgraphContext,
  ): Promise<ChargingDecision | null> {
    return decisionOfRequest.load(context, request.id);
  }
}

@Resolver(() => ChargingDecision)
export class ChargingDecisionResolver {
  @Classified(listed)
  @FieldResolver(() => [ProposedCharge], {
    nullable: true,
    description: 'Charges that were authorised or refused.',
  })
  charges(
    @Root() decision: ChargingDecision,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ProposedCharge[]> {
    return chargesOfDecision.load(context, decision.id);
  }

  @Classified(listed)
  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description: 'The action plan. Null when the decision asks for no work.',
  })
  actionPlan(
    @Root() decision: ChargingDecision,
    @Ctx() context: SubgraphContext,
  ): Promise<ActionPlan | null> {
    return planOfDecision.load(context, decision.id);
  }
}

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @Classified(listed)
  @FieldResolver(() => [ActionPlanItem], { nullable: true, description: 'What it asks for.' })
  items(
    @Root() plan: ActionPlan,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ActionPlanItem[]> {
    return itemsOfPlan.load(context, plan.id);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'Return of the plan by the day that it sets (Director’s Guidance on Charging).',
  })
  clock(@Root() plan: ActionPlan, @Ctx() { now, ruleset }: SubgraphContext): ClockReading {
    const { issuedAt: startedAt, returnedAt: stoppedAt, returnBy: dueOn } = plan;
    return readClock({ code: 'ACTION_PLAN_RETURN', startedAt, stoppedAt, dueOn, now, ruleset });
  }
}
