import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import {
  CustodyOutcomeEnum,
  custodySamples,
  DetentionBasisEnum,
  LacStatusEnum,
  type CustodyOutcome,
  type CustodySampleName,
  type DetentionBasis,
  type LacStatus,
} from './custody-enums.js';

/** The `CU-` episode too: open while `closedAt` is null. */
@Entity('custody_record')
@Index(['childId', 'arrestedAt'])
@Index('custody_record_in_custody_idx', { synchronize: false })
@KeptRecord({ as: ['CUSTODY'], happened: 'arrestedAt', numbered: 'custodyNumber' })
@ObjectType('CustodyRecord', {
  simpleResolvers: true,
  description: 'The detention of a child by the police (PACE Code C).',
})
export class CustodyRecord {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @Index({ unique: true })
  @Column('text')
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => ID, { nullable: true, description: 'What callers name in `x-episode`: CU-….' })
  reference!: string;

  @Column('text')
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: "The force's custody number." })
  custodyNumber!: string;

  /** GSS code of the local authority that would have to accommodate the child. */
  @Column('text')
  area!: string;

  @EnumColumn({ of: custodySamples })
  sample!: CustodySampleName;

  @Index()
  @InstantColumn()
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When the child was arrested or taken.' })
  arrestedAt!: Instant;

  @InstantColumn()
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'The relevant time, from which detention is counted (PACE section 41(2)).',
  })
  relevantTime!: Instant;

  @EnumColumn({ of: Object.keys(DetentionBasisEnum) })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DetentionBasisEnum, {
    nullable: true,
    description: 'Why the child was detained: an arrest under PACE, or another power.',
  })
  basis!: DetentionBasis;

  @Column('int')
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: 'Age in years at the arrest.' })
  ageAtArrest!: number;

  @EnumColumn({ of: Object.keys(SexEnum) })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => SexEnum, { nullable: true, description: 'Sex as recorded in custody.' })
  sex!: Sex;

  @Column('boolean')
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the arrest followed an incident at a children's home.",
  })
  arrestedAtChildrensHome!: boolean;

  @EnumColumn({ of: Object.keys(LacStatusEnum) })
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => LacStatusEnum, {
    nullable: true,
    description: 'Whether the custody record says that the child is looked after.',
  })
  lacStatus!: LacStatus;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the appropriate adult came, PACE Code C 3.15. Null when none did.',
  })
  appropriateAdultAt!: Instant | null;

  @Column('boolean', { nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a detention room was used, not a cell, PACE Code C 8.8. Null when not recorded.',
  })
  detentionRoomUsed!: boolean | null;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When charged. Null when not.' })
  chargedAt!: Instant | null;

  @Column('boolean')
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether bail was refused after charge, PACE section 38(1).',
  })
  bailRefused!: boolean;

  @Column('text', { nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why. Null when it was not refused.' })
  bailRefusalReason!: string | null;

  @Column('boolean')
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => Boolean, { nullable: true, description: 'Whether the child was kept overnight.' })
  overnight!: boolean;

  @EnumColumn({ of: Object.keys(CustodyOutcomeEnum), nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => CustodyOutcomeEnum, {
    nullable: true,
    description: 'How the detention ended. Null while the child is detained.',
  })
  outcome!: CustodyOutcome | null;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the child left police custody. Null while still there.',
  })
  releasedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'First appearance before a court. Null when there is none.',
  })
  firstCourtAt!: Instant | null;

  @Column('int')
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @Field(() => Int, {
    nullable: true,
    description: 'Minutes since the relevant time, PACE section 41(2).',
  })
  timeDetainedMinutes!: number;

  @EnumColumn({ of: agencies, array: true })
  invitedAgencies!: readonly Agency[];

  /** Who is invited by name; an agency with nobody here is invited as a whole. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;

  @RecordVersion({ as: ['CUSTODY'], at: 'SUMMARY' })
  version!: number;
}
