import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  HolderTypeEnum,
  MaterialKindEnum,
  VirStatusEnum,
  type HolderType,
  type MaterialKind,
  type VirStatus,
} from './victim-information-enums.js';

/** Why the material is needed is advice on the case, and says much about the victim. */
const reasoning = { as: ['VICTIM', 'LEGAL_ADVICE'], at: 'FULL' } as const;

@Entity('victim_information_request')
@KeptRecord({ as: ['CRIME', 'VICTIM'], happened: 'requestedAt' })
@Classified({ as: ['CRIME', 'VICTIM'], at: 'SUMMARY' })
@ObjectType('VictimInformationRequest', {
  simpleResolvers: true,
  description:
    'A request for material about a victim that somebody else holds (Police, Crime, Sentencing and Courts Act 2022 s44A).',
})
export class VictimInformationRequest {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  caseId!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: agencies })
  @Field(() => AgencyEnum, { nullable: true, description: 'Which agency asks.' })
  requestedBy!: Agency;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was raised.' })
  requestedAt!: Instant;

  @EnumColumn({ of: Object.keys(HolderTypeEnum) })
  @Field(() => HolderTypeEnum, { nullable: true, description: 'Who holds the material.' })
  holder!: HolderType;

  @EnumColumn({ of: Object.keys(MaterialKindEnum) })
  @Field(() => MaterialKindEnum, { nullable: true, description: 'What kind of material.' })
  material!: MaterialKind;

  @Column('text')
  @Classified(reasoning)
  @Field(() => String, { nullable: true, description: 'The reasonable line of enquiry.' })
  reasonableLine!: string;

  @Column('text')
  @Classified(reasoning)
  @Field(() => String, { nullable: true, description: 'Why it is necessary and proportionate.' })
  necessity!: string;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it asks for notes of counselling: an inspector must then authorise it (PCSC Act 2022 s44A).',
  })
  counselling!: boolean;

  @Column('boolean', { nullable: true })
  @Classified(reasoning)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether counselling information is likely to have substantial probative value. Null for other material.',
  })
  substantialProbativeValue!: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Rank of who authorised it. Null where no authority is needed.',
  })
  authorisedByRank!: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the victim was given notice. Null while they were not.',
  })
  victimNoticeAt!: Instant | null;

  @EnumColumn({ of: Object.keys(VirStatusEnum) })
  @Field(() => VirStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: VirStatus;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was answered. Null until then.' })
  respondedAt!: Instant | null;

  @RecordVersion()
  version!: number;
}
