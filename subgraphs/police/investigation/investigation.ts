import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  InvestigationOutcomeEnum,
  SkillMatchEnum,
  type InvestigationOutcome,
  type SkillMatch,
} from './investigation-enums.js';

@Entity('investigation')
@Index('investigation_open_started_at_idx', { synchronize: false })
@Index('investigation_open_last_activity_at_idx', { synchronize: false })
@KeptRecord({ as: ['CRIME'], happened: 'startedAt', numbered: 'reference' })
@ObjectType('Investigation', {
  simpleResolvers: true,
  description: 'A police investigation into one or more crimes against children.',
})
export class Investigation {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: "The force's reference." })
  reference!: string;

  @InstantColumn()
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When it was first reported.' })
  startedAt!: Instant;

  @InstantColumn()
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'The last entry on the file.' })
  lastActivityAt!: Instant;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When it ended. Null while it is open.' })
  endedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(InvestigationOutcomeEnum), nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => InvestigationOutcomeEnum, {
    nullable: true,
    description: 'How it ended. Null while it is open.',
  })
  outcome!: InvestigationOutcome | null;

  @Column('uuid')
  teamId!: string;

  /** Subject at the police issuer, when the officer in the case has an account there; else null (M13). */
  @Column('text', { nullable: true })
  officerInCase!: string | null;

  @EnumColumn({ of: Object.keys(SkillMatchEnum) })
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => SkillMatchEnum, {
    nullable: true,
    description: 'Whether its officers are trained for what is alleged.',
  })
  skillMatch!: SkillMatch;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the family was last told how it stands. Null when never.',
  })
  familyUpdatedAt!: Instant | null;
}
