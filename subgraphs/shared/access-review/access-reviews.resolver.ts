import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Refusal } from '../../../schema/errors/refusal.js';
import { accessReviewers } from '../../../schema/policy/commands/break-glass-commands.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import type { Page } from '../page/connection.js';
import { PageArguments, pageRequest } from '../page/page-arguments.js';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { AccessReviewConnection, type AccessReviewAnswer } from './access-review.type.js';
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
      @Args(() => PageArguments) page: PageArguments,
      @Ctx() context: SubgraphContext,
    ): Promise<Page<AccessReviewAnswer>> {
      requireReviewer(context);
      return loadAccessReviews(context, pageRequest(page));
    }
  }
  return AccessReviewsResolver;
};
