import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { detail, operational, summary } from '../marks.js';
import {
  IcpcOutcomeEnum,
  ParticipationCodeEnum,
  type IcpcOutcome,
  type ParticipationCode,
} from './conference-enums.js';

@Entity('initial_child_protection_conference')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'heldOn' })
@ObjectType('InitialChildProtectionConference', {
  simpleResolvers: true,
  description: 'An initial child protection conference (SSD initial_cp_conference).',
})
export class InitialChildProtectionConference {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  /** GSS code of the local authority that called it. */
  @Column('text')
  area!: string;

  @Index()
  @DayColumn()
  @Classified(operational)
  @Field(() => CivilDay, {
    nullable: true,
    description: '15 working days after the strategy discussion (SSD ICPC004A).',
  })
  targetDate!: CivilDate;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When it was held (SSD ICPC005A). Null while it is not.',
  })
  heldOn!: CivilDate | null;

  @EnumColumn({ of: Object.keys(IcpcOutcomeEnum), nullable: true })
  @Classified(summary)
  @Field(() => IcpcOutcomeEnum, {
    nullable: true,
    description:
      'What it decided (SSD ICPC006A); PLAN is the flag SSD ICPC013A. Null while it is not held.',
  })
  outcome!: IcpcOutcome | null;

  @EnumColumn({ of: Object.keys(ParticipationCodeEnum), nullable: true })
  @Classified(detail)
  @Field(() => ParticipationCodeEnum, {
    nullable: true,
    description:
      'How the child took part (codes PN0 to PN7, SSD CPPR007A). Null when not recorded.',
  })
  childParticipation!: ParticipationCode | null;

  @RecordVersion(summary)
  version!: number;
}
