import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import { BailOutcomeEnum, type BailOutcome } from './bail-enums.js';

@Entity('pre_charge_bail')
@KeptRecord({ as: ['CRIME'], happened: 'grantedAt' })
@Classified({ as: ['CRIME'], at: 'FULL' })
@ObjectType('PreChargeBail', {
  simpleResolvers: true,
  description: 'The bail of a suspect before charge (PACE sections 47ZA to 47ZM).',
})
export class PreChargeBail {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  suspectLinkId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was granted, on arrest.' })
  grantedAt!: Instant;

  @Column('text', { array: true })
  @Field(() => [String], {
    nullable: true,
    description:
      'What the suspect has to keep to, as it was told. Empty where bail is unconditional.',
  })
  conditions!: readonly string[];

  @DayColumn()
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day on which the suspect answers bail, as it was last set.',
  })
  endsOn!: CivilDate;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended. Null while the suspect is on bail.',
  })
  endedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(BailOutcomeEnum), nullable: true })
  @Field(() => BailOutcomeEnum, {
    nullable: true,
    description: 'How it ended. Null while the suspect is on bail.',
  })
  outcome!: BailOutcome | null;

  @RecordVersion()
  version!: number;
}
