import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';
import { dataCompleteness } from './data-completeness.report.js';
import {
  CompletenessFieldEnum,
  DataCompleteness,
  type CompletenessField,
} from './data-completeness.type.js';

@Resolver()
export class DataCompletenessResolver {
  @Classified(aggregate)
  @Query(() => DataCompleteness, {
    nullable: true,
    description:
      "How often ethnic group, special needs or the child's own view are written down. The inspection found that the force could not tell.",
  })
  dataCompleteness(
    @Classified(aggregate)
    @Arg('field', () => CompletenessFieldEnum, { description: 'What should be written down.' })
    field: CompletenessField,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<DataCompleteness>> {
    return dataCompleteness(context, field);
  }
}
