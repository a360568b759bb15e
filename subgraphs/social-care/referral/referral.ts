import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { narrative, operational, summary } from '../marks.js';
import {
  NeedCodeEnum,
  ReferralSourceEnum,
  type NeedCode,
  type ReferralSource,
} from './referral-enums.js';

@Entity('referral')
@Index(['childId', 'receivedAt'])
@Index(['receivedAt'])
@Index('referral_undecided_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'receivedAt' })
@ObjectType('Referral', {
  simpleResolvers: true,
  description: 'A referral to children’s social care (SSD cin_episodes).',
})
export class Referral {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** GSS code of the local authority that received it. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When children’s social care was told (SSD CINE003A): the working day begins.',
  })
  receivedAt!: Instant;

  @EnumColumn({ of: Object.keys(ReferralSourceEnum) })
  @Classified(summary)
  @Field(() => ReferralSourceEnum, { nullable: true, description: 'Who told (SSD CINE004A).' })
  source!: ReferralSource;

  @EnumColumn({ of: Object.keys(NeedCodeEnum), nullable: true })
  @Classified(summary)
  @Field(() => NeedCodeEnum, {
    nullable: true,
    description: 'Primary need (SSD CINE010A). Null until it is known.',
  })
  primaryNeed!: NeedCode | null;

  @EnumColumn({ of: Object.keys(ReferralDecisionEnum), nullable: true })
  @Classified(summary)
  @Field(() => ReferralDecisionEnum, {
    nullable: true,
    description: 'What was decided (SSD CINE005A). Null while undecided.',
  })
  decision!: ReferralDecision | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided. Null while undecided.',
  })
  decidedAt!: Instant | null;

  @Column('boolean', { nullable: true })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it ended in no further action (SSD CINE011A). Null while undecided.',
  })
  nfa!: boolean | null;

  @Column('boolean', { name: 'repeat_within_12m' })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there was another referral in the twelve months before.',
  })
  repeatWithin12m!: boolean;

  @Index()
  @Column('uuid', { nullable: true })
  @Classified(summary)
  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of the police’s own record of this referral. Null from other sources.',
  })
  policeReferralId!: string | null;

  @InstantColumn({ nullable: true })
  @Classified(operational)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody here took it on. Null while nobody has, and where nobody said so.',
  })
  acknowledgedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a plan for the child was first known to follow it: a protection plan, or one for a child in need. Null while none has.',
  })
  planMadeAt!: Instant | null;

  @Column('text', { nullable: true })
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'Why it was decided so. Null: not recorded.',
  })
  decisionReason!: string | null;

  @Column('text', { nullable: true })
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'What the referrer told. Null when nothing but codes was sent.',
  })
  narrative!: string | null;

  @RecordVersion(summary)
  version!: number;
}
