import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import { MissingTypeEnum, type MissingType } from './missing-type-enum.js';

/**
 * Named apart from the police's own MissingEpisode: each agency keeps its own record. Of one that the police
 * told, the two begin at the same moment, and end at the same.
 */
@Entity('missing_episode')
@Index(['childId', 'startedAt'])
@Index('missing_episode_ended_at_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedAt' })
@ObjectType('SocialCareMissingEpisode', {
  simpleResolvers: true,
  description: 'A missing episode as children’s social care recorded it (SSD missing).',
})
export class SocialCareMissingEpisode {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it began (SSD MISS003A).' })
  startedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the child was back (SSD MISS005A). Null while missing.',
  })
  endedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(MissingTypeEnum) })
  @Classified(summary)
  @Field(() => MissingTypeEnum, { nullable: true, description: 'Kind (SSD MISS004A).' })
  type!: MissingType;

  @Column('boolean', { nullable: true })
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a return home interview was offered (SSD MISS006A). Null when not recorded.',
  })
  rhiOffered!: boolean | null;

  @Column('boolean', { nullable: true })
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was accepted (SSD MISS007A). Null when not recorded.',
  })
  rhiAccepted!: boolean | null;

  @DayColumn({ nullable: true })
  @Classified(detail)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When the child’s needs were assessed afterwards. Null when they were not.',
  })
  needsAssessedOn!: CivilDate | null;

  @RecordVersion(summary)
  version!: number;
}
