import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, narrative, summary } from '../marks.js';
import { AssessmentOutcomeEnum, type AssessmentOutcome } from './assessment-enums.js';

@Entity('child_and_family_assessment')
@Index(['childId', 'startedAt'])
@Index('child_and_family_assessment_area_idx', { synchronize: false })
@Index('child_and_family_assessment_voice_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedAt' })
@ObjectType('ChildAndFamilyAssessment', {
  simpleResolvers: true,
  description: 'A child and family assessment (SSD cin_assessments).',
})
export class ChildAndFamilyAssessment {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** GSS code of the local authority that assesses. Counted, and not shown. */
  @Column('text')
  area!: string;

  @Column('uuid')
  referralId!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it began (SSD CINA003A).' })
  startedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a manager signed it off (SSD CINA005A). Null while it is not finished.',
  })
  authorisedAt!: Instant | null;

  @Column('boolean', { nullable: true })
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was seen (SSD CINA004A). Null when not recorded.',
  })
  childSeen!: boolean | null;

  @Column('boolean', { nullable: true })
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the child was seen alone. Null when not recorded.',
  })
  childSeenAlone!: boolean | null;

  @Column('text', { array: true })
  @Classified(summary)
  @Field(() => [String], {
    nullable: true,
    description:
      'Factors found (SSD assessment_factors), 1A to 24A as the children in need census codes them.',
  })
  factors!: readonly string[];

  @Column('text', { nullable: true })
  @Classified(narrative)
  @Field(() => String, {
    nullable: true,
    description: 'The social worker’s analysis. Null while it is not written.',
  })
  analysis!: string | null;

  @EnumColumn({ of: Object.keys(AssessmentOutcomeEnum), array: true })
  @Classified(summary)
  @Field(() => [AssessmentOutcomeEnum], {
    nullable: true,
    description: 'What it led to. Empty while it is not finished.',
  })
  outcome!: readonly AssessmentOutcome[];

  @Column('boolean')
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the child’s own wishes and feelings are written down (SSD voice_of_child).',
  })
  voiceOfChildRecorded!: boolean;
}
