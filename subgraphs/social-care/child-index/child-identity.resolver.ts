import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ageOn } from './age.js';
import { ChildIdentity } from './child-identity.js';
import { identityOfChild, localityOfChild } from './child-identity.loader.js';

@Resolver(() => Child)
export class IdentityOfChildResolver {
  @Classified({ as: ['IDENTITY'], at: 'SUMMARY' })
  @FieldResolver(() => ChildIdentity, {
    nullable: true,
    description: 'Who the child is. Null when the index has no such child.',
  })
  identity(@Root() child: Child, @Ctx() context: SubgraphContext): Promise<ChildIdentity | null> {
    return identityOfChild.load(context, child.id);
  }
}

@Resolver(() => ChildIdentity)
export class ChildIdentityResolver {
  @Classified({ as: ['IDENTITY'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Year of birth. Null for an unborn child.',
  })
  yearOfBirth(@Root() { dateOfBirth }: ChildIdentity): number | null {
    return dateOfBirth === null ? null : Number(dateOfBirth.slice(0, 4));
  }

  @Classified({ as: ['IDENTITY'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Age in completed years, today or at death. Null for an unborn child.',
  })
  ageYears(
    @Root() { dateOfBirth, dateOfDeath }: ChildIdentity,
    @Ctx() context: SubgraphContext,
  ): number | null {
    return dateOfBirth === null ? null : ageOn(dateOfBirth, dateOfDeath ?? dayOf(context.now));
  }

  @Classified({ as: ['CONTACT'], at: 'SUMMARY' })
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The town in which the child lives, of addresses that are not protected. Null when none is.',
  })
  localityOnly(
    @Root() { id }: ChildIdentity,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    return localityOfChild.load(context, id);
  }
}
