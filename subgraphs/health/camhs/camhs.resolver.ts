import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { readUnderOwnService } from '../sensitive/own-service.js';
import { CamhsReferral } from './camhs-referral.js';

const referralsOfChild = rowsBy(CamhsReferral, { key: 'childId', newestFirst: 'referredAt' });

@Resolver(() => HealthChildRecord)
export class CamhsOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @FieldResolver(() => [CamhsReferral], {
    nullable: true,
    description: 'Referrals to mental health services, newest first, at most 200.',
  })
  async camhs(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly CamhsReferral[]> {
    const referrals = await referralsOfChild.load(context, record.childId);
    return readUnderOwnService(referrals, { source: record, context });
  }
}
