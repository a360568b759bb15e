import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import { narrative, summary } from '../marks.js';

/** Of strategy discussions and MASH episodes alike: `meetingId` is either's. */
@Entity('discussion_action')
@KeptRecord({ as: ['SAFEGUARDING'] })
@ObjectType('DiscussionAction', {
  simpleResolvers: true,
  description: 'What a discussion agreed that an agency will do.',
})
export class DiscussionAction {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the action.' })
  id!: string;

  @Index()
  @Column('uuid')
  meetingId!: string;

  /** Its place in the list of its meeting. */
  @Column('int')
  place!: number;

  @EnumColumn({ of: agencies })
  @Classified(summary)
  @Field(() => AgencyEnum, { nullable: true, description: 'Which agency will do it.' })
  owner!: Agency;

  @Column('text')
  @Classified(narrative)
  @Field(() => String, { nullable: true, description: 'What is to be done.' })
  description!: string;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, { nullable: true, description: 'By when. Null when no day was set.' })
  dueOn!: CivilDate | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it was done. Null while it is not.' })
  completedAt!: Instant | null;
}
