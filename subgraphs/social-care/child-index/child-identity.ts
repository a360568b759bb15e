import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { summary } from '../marks.js';
import {
  DisabilityCodeEnum,
  EthnicityCodeEnum,
  SendStatusEnum,
  type DisabilityCode,
  type EthnicityCode,
  type SendStatus,
} from './child-identity-enums.js';

const exact: Classification = { as: ['IDENTITY'], at: 'FULL' };
const general: Classification = { as: ['IDENTITY'], at: 'SUMMARY' };

/** One row a child of the index, whoever holds records of the child. */
@Entity('child_identity')
@Index('child_identity_name_idx', { synchronize: false })
@Index('child_identity_born_idx', { synchronize: false })
@Index('child_identity_ethnicity_idx', { synchronize: false })
@Index('child_identity_special_needs_idx', { synchronize: false })
@Index(['dateOfBirth'])
@KeptRecord({ as: ['IDENTITY'] })
@ObjectType('ChildIdentity', {
  simpleResolvers: true,
  description: 'Who a child is, as the child index has it (SSD person).',
})
export class ChildIdentity {
  /** `Child.id`. */
  @PrimaryColumn('uuid')
  id!: string;

  /** GSS code of the local authority; not shown by the API. */
  @Column('text')
  area!: string;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Given name. Null for an unborn child without one.',
  })
  givenName!: string | null;

  @Column('text')
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Family name, as children’s social care writes it.',
  })
  familyName!: string;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Middle and other names. Null when there are none.',
  })
  otherNames!: string | null;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'The name that the child goes by. Null when none is recorded.',
  })
  preferredName!: string | null;

  @DayColumn({ nullable: true })
  @Classified(exact)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Date of birth (SSD PERS005A). Null for an unborn child.',
  })
  dateOfBirth!: CivilDate | null;

  @DayColumn({ nullable: true })
  @Classified(exact)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Expected date of birth (SSD PERS009A). Null once the child is born.',
  })
  expectedDateOfBirth!: CivilDate | null;

  @Column('boolean')
  @Classified(general)
  @Field(() => Boolean, { nullable: true, description: 'Whether the child is not yet born.' })
  isUnborn!: boolean;

  @DayColumn({ nullable: true })
  @Classified(exact)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Date of death (SSD PERS010A). Null while the child lives.',
  })
  dateOfDeath!: CivilDate | null;

  @EnumColumn({ of: Object.keys(SexEnum) })
  @Classified(general)
  @Field(() => SexEnum, {
    nullable: true,
    description: 'Sex as on the birth certificate (SSD PERS002A).',
  })
  sex!: Sex;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Gender in the child’s own words (SSD PERS003A). Null when not recorded.',
  })
  gender!: string | null;

  @EnumColumn({ of: Object.keys(EthnicityCodeEnum), nullable: true })
  @Classified(exact)
  @Field(() => EthnicityCodeEnum, {
    nullable: true,
    description: 'Ethnic group (SSD PERS004A). Null when it was never recorded.',
  })
  ethnicity!: EthnicityCode | null;

  @Column('text', { nullable: true })
  @Classified(general)
  @Field(() => String, {
    nullable: true,
    description: 'First language. Null when not recorded.',
  })
  firstLanguage!: string | null;

  @Column('boolean', { nullable: true })
  @Classified(general)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an interpreter is needed. Null when not recorded.',
  })
  interpreterNeeded!: boolean | null;

  @EnumColumn({ of: Object.keys(DisabilityCodeEnum), array: true })
  @Classified(summary)
  @Field(() => [DisabilityCodeEnum], {
    nullable: true,
    description: 'Disabilities (SSD DISA002A). Empty when none is recorded.',
  })
  disabilityCodes!: readonly DisabilityCode[];

  @EnumColumn({ of: Object.keys(SendStatusEnum), nullable: true })
  @Classified(summary)
  @Field(() => SendStatusEnum, {
    nullable: true,
    description: 'Special educational needs (SSD PERS008A). Null when not recorded.',
  })
  sendStatus!: SendStatus | null;

  @Column('boolean', { nullable: true })
  @Classified(general)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the case file has a photograph. Null when nobody recorded it.',
  })
  photoAvailable!: boolean | null;
}
