import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { AccessReviewArguments } from './access-review-arguments.js';
import { AccessReviewConnection, type AccessReviewPage } from './access-review.type.js';
import { loadAccessReviews } from './load-access-reviews.js';
import { requireReviewer } from './require-reviewer.js';

/** An owner's accesses out of the ordinary, at the root, under a name of the agency's own. */
export const accessReviewsResolver = (name: string): ResolverClass => {
  @Resolver()
  class AccessReviewsResolver {
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Query(() => AccessReviewConnection, {
      name,
      nullable: true,
      description:
        "Break-glass, conflicts of interest and justified reads of this agency's data, for its reviewers; never the caller's own.",
    })
    accessReviews(
      @Args(() => AccessReviewArguments) asked: AccessReviewArguments,
      @Ctx() context: SubgraphContext,
    ): Promise<AccessReviewPage> {
      requireReviewer(context);
      return loadAccessReviews(context, asked);
    }
  }
  return AccessReviewsResolver;
};
