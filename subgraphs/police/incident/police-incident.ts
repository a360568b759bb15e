import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  DeploymentGradingEnum,
  IncidentCategoryEnum,
  type DeploymentGrading,
  type IncidentCategory,
} from './incident-enums.js';

@Entity('police_incident')
@Index(['category', 'openedAt'])
@Index(['openedAt'])
@Index('police_incident_child_present_idx', { synchronize: false })
@Index('police_incident_voice_idx', { synchronize: false })
@KeptRecord({ as: ['CRIME'], happened: 'openedAt', numbered: 'logNumber' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('PoliceIncident', {
  simpleResolvers: true,
  description:
    'A log of the control room that concerns the child (National Standard for Incident Recording).',
})
export class PoliceIncident {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: "The force's number of the log." })
  logNumber!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the log was opened.' })
  openedAt!: Instant;

  @EnumColumn({ of: Object.keys(IncidentCategoryEnum) })
  @Field(() => IncidentCategoryEnum, { nullable: true, description: 'What it was opened for.' })
  category!: IncidentCategory;

  @EnumColumn({ of: Object.keys(DeploymentGradingEnum) })
  @Field(() => DeploymentGradingEnum, { nullable: true, description: 'How fast it was answered.' })
  grading!: DeploymentGrading;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a child was at the place when officers came.',
  })
  childPresent!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody looked at the log for a concern about a child.',
  })
  childConcernScreened!: boolean;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is written down what the child who was there said, or how the child seemed. Null where no child was there, or nobody noted either.',
  })
  childsVoiceRecorded!: boolean | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who did. Null when nobody did.' })
  screenedBy!: string | null;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What happened, as the log tells it.' })
  summary!: string;
}
