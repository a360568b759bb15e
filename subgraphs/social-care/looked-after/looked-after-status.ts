import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { summary } from '../marks.js';
import { LegalStatusCodeEnum, type LegalStatusCode } from './looked-after-enums.js';

/** One period of care a row. */
@Entity('looked_after_status')
@Index(['childId', 'since'])
@Index('looked_after_status_current_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'since' })
@ObjectType('LookedAfterStatus', {
  simpleResolvers: true,
  description: 'A period in which the child was looked after (SSD cla_episodes).',
})
export class LookedAfterStatus {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  childId!: string;

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, { nullable: true, description: 'Whether the child is looked after now.' })
  current!: boolean;

  @EnumColumn({ of: Object.keys(LegalStatusCodeEnum) })
  @Classified(summary)
  @Field(() => LegalStatusCodeEnum, {
    nullable: true,
    description:
      'On what law the child is looked after, as C1 for an interim care order (SSD LEGA003A).',
  })
  legalStatus!: LegalStatusCode;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Since when the child is, or was, looked after (SSD CLAE003A).',
  })
  since!: CivilDate;

  @DayColumn({ nullable: true })
  endedOn!: CivilDate | null;

  /** Independent reviewing officer. */
  @Column('uuid', { nullable: true })
  iroWorkerId!: string | null;

  @DayColumn({ nullable: true })
  lastReviewOn!: CivilDate | null;

  @Column('int')
  reviewCount!: number;

  @DayColumn({ nullable: true })
  initialHealthAssessmentOn!: CivilDate | null;
}
