import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import {
  ConsiderationEnum,
  S47OutcomeEnum,
  type Consideration,
  type S47Outcome,
} from './section-47-enums.js';

@Entity('section47_enquiry')
@Index(['childId', 'startedOn'])
@Index('section47_enquiry_started_on_idx', { synchronize: false })
@Index('section47_enquiry_open_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedOn' })
@ObjectType('Section47Enquiry', {
  simpleResolvers: true,
  description: 'An enquiry under Children Act 1989 section 47 (SSD s47_enquiry).',
})
export class Section47Enquiry {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @Index()
  @Column('uuid')
  strategyDiscussionId!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'The day of the strategy discussion that initiated it (SSD S47E004A).',
  })
  startedOn!: CivilDate;

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the police make it together with children’s social care.',
  })
  joint!: boolean;

  @DayColumn({ nullable: true })
  @Classified(summary)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When it ended (SSD S47E005A). Null while it is open.',
  })
  endedOn!: CivilDate | null;

  @EnumColumn({ of: Object.keys(S47OutcomeEnum), nullable: true })
  @Classified(summary)
  @Field(() => S47OutcomeEnum, {
    nullable: true,
    description: 'How it ended (SSD S47E007A). Null while it is open.',
  })
  outcome!: S47Outcome | null;

  @EnumColumn({ of: Object.keys(ConsiderationEnum) })
  @Classified(detail)
  @Field(() => ConsiderationEnum, {
    nullable: true,
    description: 'Whether a medical examination was considered.',
  })
  medicalConsidered!: Consideration;

  @RecordVersion(summary)
  version!: number;
}
