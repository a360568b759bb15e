import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { BailStatusEnum, type BailStatus } from '../../shared/codes/bail-status.js';
import { TriStateEnum, type TriState } from '../../shared/codes/tri-state.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import {
  RsoStatusEnum,
  SuspectRelationshipEnum,
  type RsoStatus,
  type SuspectRelationship,
} from './suspect-enums.js';

/** Who is suspected is CRIME at FULL, as the CPS's list of suspects is: a summary names the case only. */
@Entity('suspect_link')
@KeptRecord({ as: ['CRIME'], happened: 'recordedAt' })
@Classified({ as: ['CRIME'], at: 'FULL' })
@ObjectType('SuspectLink', {
  simpleResolvers: true,
  description: 'A suspect of an investigation, and how that person stands to the children.',
})
export class SuspectLink {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @Index()
  @Column('uuid')
  personId!: string;

  @InstantColumn()
  recordedAt!: Instant;

  @EnumColumn({ of: Object.keys(SuspectRelationshipEnum) })
  @Field(() => SuspectRelationshipEnum, {
    nullable: true,
    description: 'How the suspect stands to the child.',
  })
  relationshipToChild!: SuspectRelationship;

  @EnumColumn({ of: Object.keys(TriStateEnum) })
  @Field(() => TriStateEnum, {
    nullable: true,
    description: "Whether the children of the suspect's household are known and were considered.",
  })
  householdChildrenKnown!: TriState;

  @EnumColumn({ of: Object.keys(TriStateEnum) })
  @Field(() => TriStateEnum, {
    nullable: true,
    description: "Whether other children of the suspect's family were considered.",
  })
  extendedFamilyAssessed!: TriState;

  @EnumColumn({ of: Object.keys(BailStatusEnum) })
  @Field(() => BailStatusEnum, { nullable: true, description: 'Whether the suspect is free.' })
  bailStatus!: BailStatus;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the suspect, or the partner, works with children: the LADO must then be told.',
  })
  employerRegulatedActivity!: boolean;

  @EnumColumn({ of: Object.keys(RsoStatusEnum) })
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
  @Field(() => RsoStatusEnum, {
    nullable: true,
    description: 'Whether the suspect is a registered sex offender.',
  })
  rsoStatus!: RsoStatus;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
  @Field(() => String, {
    nullable: true,
    description: 'Whom to ask about the management of the offender. Null when not managed.',
  })
  offenderManagerContact!: string | null;
}
