import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import {
  ChargingStatusEnum,
  NextActionEnum,
  TriageEnum,
  type ChargingStatus,
  type NextAction,
  type Triage,
} from './charging-case-enums.js';

/** Also the URN episode: open while `closedAt` is null. */
@Entity('charging_case')
@Index(['status', 'firstReportedAt', 'id'])
@KeptRecord({ as: ['CRIME'], happened: 'firstReportedAt' })
@ObjectType('ChargingCase', {
  simpleResolvers: true,
  description: 'A file that the police bring to the CPS for a decision whether to charge.',
})
export class ChargingCase {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the file.' })
  id!: string;

  @Index({ unique: true })
  @Column('text')
  @Classified({ as: ['CRIME', 'IDENTITY_PNC_CRO'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'Unique Reference Number: force and unit, serial, year, as 22ZZ0011314.',
  })
  urn!: string;

  @Column('uuid')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => ID, { nullable: true, description: "Opaque id of the police's investigation." })
  investigationId!: string;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => String, { nullable: true, description: 'The CPS area that has the file.' })
  area!: string;

  /** GSS code of where the child lives: what a prosecutor bound to areas may list. */
  @Column('text')
  localAuthority!: string;

  @Column('boolean')
  @Classified({ as: ['CRIME', 'VICTIM'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is rape or another serious sexual offence, with a specialist unit.',
  })
  rasso!: boolean;

  @EnumColumn({ of: Object.keys(TriageEnum) })
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => TriageEnum, {
    nullable: true,
    description:
      'How it was triaged (Director’s Guidance on Charging: red, green, green priority).',
  })
  triage!: Triage;

  @EnumColumn({ of: Object.keys(ChargingStatusEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => ChargingStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: ChargingStatus;

  @EnumColumn({ of: Object.keys(NextActionEnum) })
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => NextActionEnum, { nullable: true, description: 'Whose turn it is.' })
  nextAction!: NextAction;

  /** When the matter was first reported to the police: start of `ageInDays`. */
  @InstantColumn()
  firstReportedAt!: Instant;

  @EnumColumn({ of: agencies, array: true })
  invitedAgencies!: readonly Agency[];

  /** People whom the episode names, and how they stand to it: as the officer in the case. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  @InstantColumn({ nullable: true })
  closedAt!: Instant | null;

  @RecordVersion({ as: ['CRIME'], at: 'SUMMARY' })
  version!: number;
}
