import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';

@Entity('conference_review')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'heldOn' })
@ObjectType('ConferenceReview', {
  simpleResolvers: true,
  description: 'A review child protection conference (SSD cp_reviews).',
})
export class ConferenceReview {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  planId!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The last day on which it would be in time (SSD CPPR003A).',
  })
  dueOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day of the conference (SSD CPPR004A). Null while it is not held.',
  })
  heldOn!: CivilDate | null;

  @Column('boolean', { nullable: true })
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether enough agencies came (SSD CPPR006A). Null while it is not held.',
  })
  quorate!: boolean | null;
}
