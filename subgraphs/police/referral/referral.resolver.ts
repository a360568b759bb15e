import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { namedChildren } from '../child/named-children.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { PoliceReferral } from './police-referral.js';
import { childrenOfReferral, referralsOfChild } from './referral.loader.js';

@Resolver(() => PoliceChildRecord)
export class ReferralsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [PoliceReferral], {
    nullable: true,
    description: "Referrals to children's social care, newest first, at most 200.",
  })
  referrals(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PoliceReferral[]> {
    return referralsOfChild.load(context, record.childId);
  }
}

@Resolver(() => PoliceReferral)
export class PoliceReferralResolver {
  @FieldResolver(() => [ID], {
    nullable: true,
    description: 'Children that it is about, as far as the caller may know of them.',
  })
  async childRefs(
    @Root() referral: PoliceReferral,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly string[]> {
    return namedChildren(context, await childrenOfReferral.load(context, referral.id));
  }
}
