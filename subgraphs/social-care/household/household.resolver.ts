import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { PersonRef } from '../../shared/server/person-ref.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { personById } from '../family/family.loader.js';
import { HouseholdMember } from './household-member.js';
import { householdByClass } from './household.loader.js';

@Resolver(() => SocialCareChildRecord)
export class HouseholdOfChildResolver {
  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => [HouseholdMember], {
    nullable: true,
    description: 'With whom the child lives, at most 200. Never claims to be the whole list.',
  })
  household(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly HouseholdMember[]> {
    return householdByClass(record.childId, { source: record, context });
  }
}

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => PersonRef, {
    nullable: true,
    description: 'The person, without a name. Null where nobody of that id is held.',
  })
  async person(
    @Root() { personId }: HouseholdMember,
    @Ctx() context: SubgraphContext,
  ): Promise<PersonRef | null> {
    const person = await personById.load(context, personId);
    return person && Object.assign(new PersonRef(), { id: person.id, role: person.role });
  }
}
