import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { SharingRefusal } from './sharing-refusal.js';

const refusalsOfChild = rowsBy(SharingRefusal, { key: 'childId', newestFirst: 'refusedAt' });

@Resolver(() => HealthChildRecord)
export class SharingRefusalsOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @FieldResolver(() => [SharingRefusal], {
    nullable: true,
    description: 'Refusals of the young person’s own, newest first, at most 200.',
  })
  sharingRefusals(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SharingRefusal[]> {
    return refusalsOfChild.load(context, record.childId);
  }
}
