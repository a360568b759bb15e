import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { PersonRef } from '../../shared/server/person-ref.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { FamilyRelationship } from './family-relationship.js';
import { familyOfChild, personById } from './family.loader.js';

@Resolver(() => SocialCareChildRecord)
export class FamilyOfChildResolver {
  @Classified({ as: ['CONTACT'], at: 'SUMMARY' })
  @FieldResolver(() => [FamilyRelationship], {
    nullable: true,
    description: 'Parents, carers and others of the family, at most 200.',
  })
  family(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly FamilyRelationship[]> {
    return familyOfChild.load(context, record.childId);
  }
}

@Resolver(() => FamilyRelationship)
export class FamilyRelationshipResolver {
  @Classified({ as: ['CONTACT'], at: 'SUMMARY' })
  @FieldResolver(() => PersonRef, {
    nullable: true,
    description: 'The person, without a name. Null where nobody of that id is held.',
  })
  async personRef(
    @Root() { personId }: FamilyRelationship,
    @Ctx() context: SubgraphContext,
  ): Promise<PersonRef | null> {
    const person = await personById.load(context, personId);
    return person && Object.assign(new PersonRef(), { id: person.id, role: person.role });
  }

  @Classified({ as: ['CONTACT'], at: 'FULL' })
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Given and family name. Null where nobody of that id is held.',
  })
  async name(
    @Root() { personId }: FamilyRelationship,
    @Ctx() context: SubgraphContext,
  ): Promise<string | null> {
    const person = await personById.load(context, personId);
    return person && `${person.givenName} ${person.familyName}`;
  }
}
