import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PlanKindEnum, type PlanKind } from '../codes/plan-kind.js';

/**
 * A plan that followed, by its kind and id alone: what it says is its owner's to show. Open: the field that
 * returns it carries the class.
 */
@Directive('@shareable')
@ObjectType('PlanRef', {
  simpleResolvers: true,
  description:
    'A plan that followed from a record; what it says is asked of the agency that keeps it.',
})
export class PlanRef {
  @Field(() => ID, { description: 'Opaque id of the plan in the system of the agency.' })
  id!: string;

  @Field(() => PlanKindEnum, {
    description: 'Whether it is a protection plan, one for a child in need or another one.',
  })
  kind!: PlanKind;
}
