import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, narrative, summary } from '../marks.js';

@Entity('return_home_interview')
@Index(['childId', 'returnedAt'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'returnedAt' })
@ObjectType('ReturnHomeInterview', {
  simpleResolvers: true,
  description: 'The independent interview after a child came back.',
})
export class ReturnHomeInterview {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @Index()
  @Column('uuid')
  missingEpisodeId!: string;

  /** Starts the 72 hours. */
  @InstantColumn()
  returnedAt!: Instant;

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody independent asked the child to speak with them (SSD MISS006A).',
  })
  offered!: boolean;

  @Column('boolean', { nullable: true })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child accepted (SSD MISS007A). Null while there is no answer.',
  })
  accepted!: boolean | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it was held. Null while it is not.' })
  at!: Instant | null;

  @Column('text', { nullable: true })
  @Classified(summary)
  @Field(() => String, { nullable: true, description: 'Who held it. Null while nobody has.' })
  by!: string | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the child said no to it. Null unless the child did, and where nobody noted when.',
  })
  declinedAt!: Instant | null;

  @Column('text', { array: true })
  @Classified(detail)
  @Field(() => [String], {
    nullable: true,
    description: 'What drove the child away, and what drew the child elsewhere.',
  })
  pushPullFactors!: readonly string[];

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, { nullable: true, description: 'Whether the police were told of it.' })
  sharedWithPolice!: boolean;

  @Column('boolean', { nullable: true })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child’s own view is written down. Null while none was held.',
  })
  childsViewRecorded!: boolean | null;

  @Column('text', { nullable: true })
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'What the child told. Null while there was no interview.',
  })
  summary!: string | null;

  @RecordVersion(summary)
  version!: number;
}
