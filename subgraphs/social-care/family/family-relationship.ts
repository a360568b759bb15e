import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { RelationshipTypeEnum, type RelationshipType } from './family-enums.js';

const general: Classification = { as: ['CONTACT'], at: 'SUMMARY' };

@Entity('family_relationship')
@KeptRecord({ as: ['CONTACT'] })
@ObjectType('FamilyRelationship', {
  simpleResolvers: true,
  description: 'A member of the child’s family, as the case file names them.',
})
export class FamilyRelationship {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @Column('uuid')
  personId!: string;

  @EnumColumn({ of: Object.keys(RelationshipTypeEnum) })
  @Classified(general)
  @Field(() => RelationshipTypeEnum, { nullable: true, description: 'How related to the child.' })
  relationship!: RelationshipType;

  @Column('boolean', { nullable: true })
  @Classified(general)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person has parental responsibility. Null when not recorded.',
  })
  parentalResponsibility!: boolean | null;

  @Column('boolean')
  @Classified(general)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a court or the plan restricts the person’s contact with the child.',
  })
  contactRestricted!: boolean;
}
