import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';

/** M9: that somebody looked again at an intelligence report, and why it is kept. Nobody's but the police's. */
@Entity('intelligence_review')
@KeptRecord({
  as: ['INTELLIGENCE'],
  happened: 'reviewedAt',
  provenanceUnder: { isUnreleased: true },
})
@Classified({ as: ['INTELLIGENCE'], at: 'FULL' })
@ObjectType('IntelligenceReview', {
  simpleResolvers: true,
  description:
    'A review of an intelligence report: it is kept, for a reason, until the next (Police Information and Records Management Code).',
})
export class IntelligenceReview {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  intelligenceItemId!: string;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody last decided whether it is still to be kept.',
  })
  reviewedAt!: Instant;

  @Column('text')
  @Field(() => RoleEnum, { nullable: true, description: 'What the person does who reviewed it.' })
  byRole!: Role;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Why it is kept.' })
  reason!: string;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'By when it had to be reviewed.' })
  wasDueOn!: CivilDate;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'By when it must be reviewed next.' })
  nextDueOn!: CivilDate;
}
