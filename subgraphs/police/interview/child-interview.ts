import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  InterviewerSkillEnum,
  InterviewKindEnum,
  InterviewVenueEnum,
  type InterviewerSkill,
  type InterviewKind,
  type InterviewVenue,
} from './interview-enums.js';

@Entity('child_interview')
@Index(['childId', 'at'])
@KeptRecord({ as: ['VICTIM'], happened: 'at' })
@Classified({ as: ['VICTIM'], at: 'SUMMARY' })
@ObjectType('ChildInterview', {
  simpleResolvers: true,
  description:
    'The police, or police and social care together, heard the child (Achieving Best Evidence; Youth Justice and Criminal Evidence Act 1999).',
})
export class ChildInterview {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** The investigation that it was held for: a charging file opens it. */
  @Index()
  @Column('uuid')
  investigationId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the child was heard.' })
  at!: Instant;

  @EnumColumn({ of: Object.keys(InterviewKindEnum) })
  @Field(() => InterviewKindEnum, {
    nullable: true,
    description:
      'How the child was heard: by first questions, or on video as evidence (Achieving Best Evidence).',
  })
  kind!: InterviewKind;

  @EnumColumn({ of: Object.keys(InterviewerSkillEnum) })
  @Field(() => InterviewerSkillEnum, { nullable: true, description: 'Who asked.' })
  by!: InterviewerSkill;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a registered intermediary helped (Youth Justice and Criminal Evidence Act 1999 s29). Null when not recorded.',
  })
  intermediary!: boolean | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an interpreter helped. Null when not recorded.',
  })
  interpreter!: boolean | null;

  @EnumColumn({ of: Object.keys(InterviewVenueEnum) })
  @Field(() => InterviewVenueEnum, {
    nullable: true,
    description: 'In what kind of place the child was heard.',
  })
  venue!: InterviewVenue;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'Which time it was that the child had to tell, counted from 1.',
  })
  accountNumber!: number;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an initial account was taken before.',
  })
  initialAccountTaken!: boolean;

  /** The child took an earlier account back. */
  @Column('boolean')
  isRetraction!: boolean;

  @Column('text', { nullable: true })
  @Classified({ as: ['VICTIM_ACCOUNT'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description:
      "The child's account. Evidence: kept from whoever could be influenced by it. Null when nobody summed it up.",
  })
  summary!: string | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['VICTIM'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'How the family wished to be contacted. Null when nobody asked.',
  })
  familyWishes!: string | null;
}
