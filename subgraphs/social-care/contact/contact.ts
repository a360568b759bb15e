import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { summary } from '../marks.js';
import { ReferralSourceEnum, type ReferralSource } from '../referral/referral-enums.js';
import { ContactOutcomeEnum, type ContactOutcome } from './contact-enums.js';

@Entity('contact')
@Index(['childId', 'receivedAt'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'receivedAt' })
@ObjectType('Contact', {
  simpleResolvers: true,
  description: 'Somebody told children’s social care about the child (SSD contacts).',
})
export class Contact {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody first got in touch (SSD CONT003A).',
  })
  receivedAt!: Instant;

  @EnumColumn({ of: Object.keys(ReferralSourceEnum) })
  @Classified(summary)
  @Field(() => ReferralSourceEnum, {
    nullable: true,
    description: 'Who got in touch (SSD CONT004A).',
  })
  source!: ReferralSource;

  @EnumColumn({ of: Object.keys(ContactOutcomeEnum), nullable: true })
  @Classified(summary)
  @Field(() => ContactOutcomeEnum, {
    nullable: true,
    description: 'What became of it (SSD CONT005A). Null while undecided.',
  })
  outcome!: ContactOutcome | null;
}
