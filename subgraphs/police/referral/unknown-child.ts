import { Field, InputType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { CivilDay } from '../../shared/server/scalars.js';

/**
 * A child of a referral who is not in the child index: what the officer knows of them. Social care
 * registers them when it acknowledges. Not shown by the API.
 */
@Entity('police_referral_unknown_child')
@InputType('UnknownChildInput', {
  description: 'A child who is not in the child index yet: whatever is known of them.',
})
export class UnknownChild {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  recordId!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'First name. Null, or left out, when nobody knows it.',
  })
  givenName?: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Family name. Null, or left out, when nobody knows it.',
  })
  familyName?: string | null;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Day of birth. Null, or left out, when nobody knows it.',
  })
  dateOfBirth?: CivilDate | null;

  @EnumColumn({ of: Object.keys(SexEnum), nullable: true })
  @Field(() => SexEnum, {
    nullable: true,
    description: 'Sex as the police see it. Null, or left out, when they cannot tell.',
  })
  sex?: Sex | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Where the child lives or was seen. Null, or left out, when nobody said.',
  })
  locality?: string | null;

  /** Who it is in the child index, once social care has said so. */
  @Column('uuid', { nullable: true })
  childId?: string | null;
}
