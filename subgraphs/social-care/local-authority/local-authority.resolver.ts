import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';
import { everyLocalAuthority } from './local-authority.loader.js';
import { LocalAuthority } from './local-authority.js';
import { OfstedJudgement } from './ofsted-judgement.type.js';

@Resolver(() => LocalAuthority)
export class LocalAuthorityResolver {
  @Classified(aggregate)
  @Query(() => [LocalAuthority], {
    nullable: true,
    description: 'The local authorities of the partnership, by name.',
  })
  localAuthorities(@Ctx() context: SubgraphContext): Promise<readonly LocalAuthority[]> {
    return everyLocalAuthority(context);
  }

  @Classified(aggregate)
  @FieldResolver(() => OfstedJudgement, {
    nullable: true,
    description: 'Ofsted’s newest judgement of its child protection. Null when none is loaded.',
  })
  judgement(
    @Root() { judgementGrade: grade, judgementOn: on }: LocalAuthority,
  ): OfstedJudgement | null {
    return grade === null || on === null
      ? null
      : Object.assign(new OfstedJudgement(), { grade, on });
  }
}
