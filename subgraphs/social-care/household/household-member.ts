import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { RelationshipTypeEnum, type RelationshipType } from '../family/family-enums.js';
import { HouseholdRoleEnum, type HouseholdRole } from './household-enums.js';

const general: Classification = { as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] };

/**
 * INVARIANT: `protected` is decided when a row is written: with whom a child lives gives away where, so the
 * household of a child in hiding is of the class of the address.
 */
@Entity('household_member')
@KeptRecord({ as: ['CONTACT'], orAs: ['PROTECTED_ADDRESS'] })
@ObjectType('HouseholdMember', {
  simpleResolvers: true,
  description:
    'Somebody with whom the child lives. Left out, without a word, for all who may not know where that is.',
})
export class HouseholdMember {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
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

  @EnumColumn({ of: Object.keys(HouseholdRoleEnum) })
  @Classified(general)
  @Field(() => HouseholdRoleEnum, { nullable: true, description: 'How the person stands in it.' })
  role!: HouseholdRole;

  /** Not shown by the API: the row is then of class PROTECTED_ADDRESS. */
  @Column('boolean')
  protected!: boolean;
}
