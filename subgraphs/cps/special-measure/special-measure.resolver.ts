import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { SpecialMeasure } from './special-measure.js';

const measuresOfCase = rowsBy(SpecialMeasure, { key: 'caseId', inOrderOf: 'kind' });

@Resolver(() => ChargingCase)
export class SpecialMeasuresOfCaseResolver {
  @Classified({ as: ['VICTIM'], at: 'SUMMARY' })
  @FieldResolver(() => [SpecialMeasure], {
    nullable: true,
    description:
      'How children are to give evidence, at most 200. Under an episode, those of its children only.',
  })
  async specialMeasures(
    @Root() { id }: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SpecialMeasure[]> {
    const measures = await measuresOfCase.load(context, id);
    const { pass } = context.request;
    return measures.filter(({ childId }) => pass === null || context.isInPass(childId));
  }
}

@Resolver(() => SpecialMeasure)
export class SpecialMeasureResolver {
  @Classified({ as: ['CRIME', 'VICTIM'], at: 'FULL' })
  @FieldResolver(() => Child, { nullable: true, description: 'The child who gives evidence.' })
  child(@Root() { childId }: SpecialMeasure): Child {
    return Object.assign(new Child(), { id: childId });
  }
}
