import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { narrative, summary } from '../marks.js';
import { InvitedEpisode } from '../meeting/invited-episode.js';

/** Also the CN- episode, for the time that it is open. */
@Entity('child_in_need_plan')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedOn' })
@ObjectType('ChildInNeedPlan', {
  simpleResolvers: true,
  description: 'A plan for a child in need (Children Act 1989 section 17) or looked after.',
})
export class ChildInNeedPlan extends InvitedEpisode {
  @Field(() => ID, { description: 'Opaque id of the record.' })
  override id!: string;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, { nullable: true, description: 'First day (SSD CINP003A).' })
  startedOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day (SSD CINP004A). Null while it runs.',
  })
  endedOn!: CivilDate | null;

  @Column('text')
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'What was agreed with the family: who does what, until when.',
  })
  summary!: string;
}
