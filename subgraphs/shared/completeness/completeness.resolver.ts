import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { readCompleteness, type CompletenessFigures } from './completeness.js';
import {
  aggregate,
  CompletenessFieldEnum,
  DataCompleteness,
  type CompletenessField,
} from './completeness.type.js';

/** An owner's figures, at the root, under a name of the agency's own: the gateway puts them side by side. */
export const completenessResolver = (name: string, figures: CompletenessFigures): ResolverClass => {
  @Resolver()
  class CompletenessResolver {
    @Classified(aggregate)
    @Query(() => DataCompleteness, {
      name,
      nullable: true,
      description:
        "How often ethnic group, special needs or the child's own view are written down in this agency's own records. Counts only.",
    })
    completeness(
      @Classified(aggregate)
      @Arg('field', () => CompletenessFieldEnum, { description: 'What should be written down.' })
      field: CompletenessField,
      @Ctx() context: SubgraphContext,
    ): Promise<Readonly<DataCompleteness>> {
      return readCompleteness(context, field, figures);
    }
  }
  return CompletenessResolver;
};
