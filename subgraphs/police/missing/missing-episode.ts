import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  EnquiryQualityEnum,
  ExploitationMarkerEnum,
  FoundAtEnum,
  MissingFromEnum,
  MissingGradeEnum,
  type EnquiryQuality,
  type ExploitationMarker,
  type FoundAt,
  type MissingFrom,
  type MissingGrade,
} from './missing-enums.js';

@Entity('missing_episode')
@Index(['childId', 'reportedAt'])
@Index('missing_episode_reported_at_idx', { synchronize: false })
@Index('missing_episode_uninterviewed_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'reportedAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('MissingEpisode', {
  simpleResolvers: true,
  description:
    'One time that the child was reported missing (College of Policing APP, missing persons).',
})
export class MissingEpisode {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the child was reported missing.' })
  reportedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the child was found or came back. Null while still missing.',
  })
  foundAt!: Instant | null;

  @EnumColumn({ of: Object.keys(MissingGradeEnum) })
  @Field(() => MissingGradeEnum, {
    nullable: true,
    description: 'How the risk was graded (College of Policing, missing persons).',
  })
  grade!: MissingGrade;

  @EnumColumn({ of: Object.keys(MissingFromEnum) })
  @Field(() => MissingFromEnum, {
    nullable: true,
    description: 'Home, placement, school or where else the child was last meant to be.',
  })
  missingFrom!: MissingFrom;

  @EnumColumn({ of: Object.keys(FoundAtEnum), nullable: true })
  @Field(() => FoundAtEnum, {
    nullable: true,
    description: 'What kind of place the child was found at. Null while still missing.',
  })
  foundLocationType!: FoundAt | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was with people of concern. Null when not recorded.',
  })
  foundWithPersonsOfConcern!: boolean | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      "The police's safe-and-well check (since 2017: prevention interview). Null while none was made.",
  })
  safeAndWellCheckAt!: Instant | null;

  /** Social care's interview, where it was shared with the police; null when it was not. */
  @Column('uuid', { nullable: true })
  returnHomeInterviewId!: string | null;

  /** When that interview was held, or the child said no to it, as social care said when it shared it. */
  @InstantColumn({ nullable: true })
  returnHomeInterviewAt!: Instant | null;

  @EnumColumn({ of: Object.keys(EnquiryQualityEnum), nullable: true })
  @Field(() => EnquiryQualityEnum, {
    nullable: true,
    description: 'What the police asked afterwards. Null while still missing.',
  })
  policeEnquiriesAfterReturn!: EnquiryQuality | null;

  @EnumColumn({ of: Object.keys(ExploitationMarkerEnum), array: true })
  @Field(() => [ExploitationMarkerEnum], {
    nullable: true,
    description: 'Signs of exploitation that were seen.',
  })
  exploitationMarkers!: readonly ExploitationMarker[];

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'Episodes of the child in the 90 days up to this one, itself included.',
  })
  repeatCount90d!: number;

  /** The case that gathers the child's episodes; null when there is none. */
  @Index()
  @Column('uuid', { nullable: true })
  missingCaseId!: string | null;

  @RecordVersion()
  version!: number;
}
