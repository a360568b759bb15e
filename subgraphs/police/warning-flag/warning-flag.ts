import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { FlagKindEnum, type FlagKind } from './flag-kind.js';

/** SAFEGUARDING, or CRIME where its kind tells of offences: see `warning-flag.resolver.ts`. */
@Entity('warning_flag')
@Index(['childId', 'setAt'])
@KeptRecord({ as: ['SAFEGUARDING'], orAs: ['CRIME'], happened: 'setAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY', orAs: ['CRIME'] })
@ObjectType('WarningFlag', {
  simpleResolvers: true,
  description: 'A warning on police systems to whoever deals with the child.',
})
export class WarningFlag {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the flag.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(FlagKindEnum) })
  @Field(() => FlagKindEnum, {
    nullable: true,
    description: 'What officers who meet the child are to know.',
  })
  kind!: FlagKind;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when police systems have shown it.',
  })
  setAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was cleared. Null while it stands.',
  })
  clearedAt!: Instant | null;

  @Column('text')
  @Field(() => RoleEnum, { nullable: true, description: 'What the person does who set it.' })
  setBy!: Role;

  @Column('text', { nullable: true })
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL', orAs: ['CRIME'] })
  @Field(() => String, { nullable: true, description: 'Why, in words. Null when nobody wrote it.' })
  reason!: string | null;

  @Column('text', { array: true })
  @Field(() => [String], { nullable: true, description: 'Systems that show it.' })
  systemsFlagged!: readonly string[];

  @EnumColumn({ of: Object.keys(FlagKindEnum), nullable: true })
  @Field(() => FlagKindEnum, {
    nullable: true,
    description: 'The kind that it had before. Null when it was never another.',
  })
  changedFrom!: FlagKind | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL', orAs: ['CRIME'] })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was cleared. Null while it is set, or when nobody said.',
  })
  clearedReason!: string | null;

  @RecordVersion()
  version!: number;
}
