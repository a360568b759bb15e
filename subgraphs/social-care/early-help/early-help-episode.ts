import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { narrative, summary } from '../marks.js';

@Entity('early_help_episode')
@Index(['childId', 'startedOn'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedOn' })
@ObjectType('EarlyHelpEpisode', {
  simpleResolvers: true,
  description: 'A period of early help (SSD early_help_episodes).',
})
export class EarlyHelpEpisode {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, { nullable: true, description: 'First day of help (SSD EARL003A).' })
  startedOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day of help (SSD EARL004A). Null while it lasts.',
  })
  endedOn!: CivilDate | null;

  @Column('text')
  @Classified(summary)
  @Field(() => String, {
    nullable: true,
    description: 'Who gives the help, as a family centre or a youth service (SSD EARL007A).',
  })
  service!: string;

  @Column('text')
  @Classified(narrative)
  @Field(() => String, { nullable: true, description: 'Why it was offered (SSD EARL005A).' })
  reason!: string;
}
