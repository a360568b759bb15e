import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayOf, daysBetween, type Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import {
  DeviceOwnerEnum,
  DeviceTypeEnum,
  ExhibitStatusEnum,
  type DeviceOwner,
  type DeviceType,
  type ExhibitStatus,
} from './digital-exam-enums.js';

@Entity('digital_exhibit')
@Index(['status', 'seizedAt'])
@Index('digital_exhibit_waiting_idx', { synchronize: false })
@KeptRecord({ as: ['CRIME'], happened: 'seizedAt' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('DigitalExhibit', {
  simpleResolvers: true,
  description: 'A device that was seized as evidence (PACE sections 19 to 22).',
})
export class DigitalExhibit {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of the investigation that it belongs to.',
  })
  investigationId!: string;

  @EnumColumn({ of: Object.keys(DeviceTypeEnum) })
  @Field(() => DeviceTypeEnum, {
    nullable: true,
    description: 'Computer, phone or what else it is.',
  })
  type!: DeviceType;

  @EnumColumn({ of: Object.keys(DeviceOwnerEnum) })
  @Field(() => DeviceOwnerEnum, {
    nullable: true,
    description: "Whether it is the victim's, a suspect's or somebody else's.",
  })
  ownerRole!: DeviceOwner;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the police took it.' })
  seizedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was sent for examination. Null when it was not.',
  })
  submittedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(RiskGradeEnum) })
  @Field(() => RiskGradeEnum, { nullable: true, description: 'How urgent its examination is.' })
  priorityGrade!: RiskGrade;

  @EnumColumn({ of: Object.keys(ExhibitStatusEnum) })
  @Field(() => ExhibitStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: ExhibitStatus;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When examined. Null while it is not.' })
  examinedAt!: Instant | null;
}

/** Civil days since it was sent for examination, until it was examined or until now; null when not sent. */
export const daysInQueue = (
  { submittedAt, examinedAt }: Pick<DigitalExhibit, 'submittedAt' | 'examinedAt'>,
  now: Instant,
): number | null =>
  submittedAt === null ? null : daysBetween(dayOf(submittedAt), dayOf(examinedAt ?? now));
