import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { ownerContacts } from '../../../../schema/policy/owner-contact.js';
import { Classified } from '../../policy/classified.js';
import type { EntityClass } from '../../database/data-source.js';
import type { ResolverClass } from '../../server/subgraph.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import { AccessEvent } from './access-event.type.js';
import { loadAccess } from './load-access.js';

const withheld = ({ owner, request }: SubgraphContext): Refusal =>
  new Refusal('WITHHELD', undefined, {
    ...{ owner, class: 'OPERATIONAL', reason: 'ROLE_LIMIT', ...ownerContacts[owner] },
    auditRef: `${request.requestId}:${owner}`,
  });

/** The child's own worker, as the owner of the episode names them. */
const requireAllocatedWorker = (context: SubgraphContext): void => {
  const { pass, principal } = context.request;
  const isWorker = pass?.people.some(
    ({ iss, sub, relation }) =>
      iss === principal.issuer && sub === principal.subject && relation === 'ALLOCATED_WORKER',
  );
  if (!isWorker) throw withheld(context);
};

const requireAuditor = (context: SubgraphContext): void => {
  const { principal, purpose } = context.request;
  if (purpose !== 'AUDIT' || !principal.roles.includes('IG_AUDITOR')) throw withheld(context);
};

/** Marks for both fields: who works with whom is no record about the child. */
const operational = Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' });

/**
 * Who looked at a child, of one agency: `accessHistory` for the allocated worker, and a log at the root, under
 * a name of the agency's own, for information governance. Reading either is recorded like any other read.
 */
export const accessResolvers = (
  record: EntityClass,
  logName: string,
): readonly [ResolverClass, ResolverClass] => {
  @Resolver(() => record)
  class AccessHistoryResolver {
    @operational
    @FieldResolver(() => [AccessEvent], {
      nullable: true,
      description:
        "Who has looked at this agency's records of the child, the newest first. For the allocated worker.",
    })
    accessHistory(
      @Root() { childId }: { readonly childId: string },
      @Arg('last', () => Int, { defaultValue: 50, description: 'How many, at most 200.' })
      last: number,
      @Ctx() context: SubgraphContext,
    ): Promise<readonly AccessEvent[]> {
      requireAllocatedWorker(context);
      return loadAccess(context, { childId, atMost: last, after: null });
    }
  }

  @Resolver()
  class AccessLogResolver {
    @operational
    @Query(() => [AccessEvent], {
      name: logName,
      nullable: true,
      description:
        "Who has looked at this agency's records of a child, the newest first. For information governance.",
    })
    accessLog(
      @operational
      @Arg('childId', () => ID, { description: 'Opaque id of the child.' })
      childId: string,
      @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' })
      first: number,
      @Arg('after', () => String, {
        nullable: true,
        description: 'The cursor after which to go on; absent for the first page.',
      })
      after: string | null,
      @Ctx() context: SubgraphContext,
    ): Promise<readonly AccessEvent[]> {
      requireAuditor(context);
      return loadAccess(context, { childId, atMost: first, after: after ?? null });
    }
  }
  return [AccessHistoryResolver, AccessLogResolver];
};
