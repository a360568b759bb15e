import { InputType } from 'type-graphql';
import { PlanKindEnum, type PlanKind } from '../../shared/codes/plan-kind.js';
import { TakesId, TakesOne } from '../../shared/command/takes.js';

@InputType('FollowUpPlanInput', { description: 'The plan that follows, as its agency names it.' })
export class FollowUpPlan {
  @TakesOne(PlanKindEnum, 'Whether a plan for a child in need, a protection plan or another one.')
  kind!: PlanKind;

  @TakesId('Opaque id of the plan in the system of the agency that keeps it.')
  planId!: string;
}
