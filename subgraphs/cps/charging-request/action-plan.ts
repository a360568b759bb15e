import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';

@Entity('action_plan')
@KeptRecord({ as: ['CRIME'], happened: 'issuedAt' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('ActionPlan', {
  simpleResolvers: true,
  description: "Work that a prosecutor asks of the police before a decision (Director's Guidance).",
})
export class ActionPlan {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the plan.' })
  id!: string;

  @Index({ unique: true })
  @Column('uuid')
  decisionId!: string;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the prosecutor sent it to the police: the clock for its return starts.',
  })
  issuedAt!: Instant;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'The day by which it is to come back.' })
  returnBy!: CivilDate;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it came back. Null while it has not.',
  })
  returnedAt!: Instant | null;

  @RecordVersion()
  version!: number;
}
