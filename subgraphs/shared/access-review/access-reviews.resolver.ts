import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../../schema/errors/refusal.js';
import { accessReviewers } from '../../../schema/policy/commands/break-glass-commands.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { AccessReviewArguments } from './access-review-arguments.js';
import { AccessReviewConnection, type AccessReviewPage } from './access-review.type.js';
import { loadAccessReviews } from './load-access-reviews.js';

/** Throws Refusal WITHHELD to everybody but the owner's reviewers, for AUDIT. */
const requireReviewer = ({ owner, request }: SubgraphContext): void => {
  const { principal, purpose, requestId } = request;
  const isReviewer = principal.agency === owner && principal.roles.includes(accessReviewers[owner]);
  if (isReviewer && principal.kind === 'person' && purpose === 'AUDIT') return;
  throw new Refusal('WITHHELD', undefined, {
    ...{ owner, class: 'OPERATIONAL', reason: 'ROLE_LIMIT', ...ownerContacts[owner] },
    auditRef: `${requestId}:${owner}`,
  });
};

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
