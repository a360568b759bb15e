import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import { HandlingCodeEnum, type HandlingCode } from './handling-code.js';

/** INVARIANT: the raw text has no field here, so that no mark can ever open it: it never leaves the police. */
@Entity('intelligence_item')
@Index(['reviewDueOn', 'id'])
@KeptRecord({
  as: ['INTELLIGENCE'],
  happened: 'reportedAt',
  markedIn: 'protectiveMarking',
  provenanceUnder: { isUnreleased: true },
})
@Classified({ as: ['INTELLIGENCE'], at: 'FULL' })
@ObjectType('IntelligenceItem', {
  simpleResolvers: true,
  description:
    'An intelligence report that names the child, in the wording cleared for reading (graded 5x5x5 until 2016, 3x5x2 since).',
})
export class IntelligenceItem {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When an officer wrote it down.' })
  reportedAt!: Instant;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'The source by the 3x5x2 grading: 1 reliable, 2 untested, 3 not reliable.',
  })
  source!: number;

  @EnumColumn({ of: ['A', 'B', 'C', 'D', 'E'] })
  @Field(() => String, {
    nullable: true,
    description:
      'The information by the 3x5x2 grading: A known directly, B known indirectly but corroborated, C known indirectly, D not known, E suspected to be false.',
  })
  assessment!: 'A' | 'B' | 'C' | 'D' | 'E';

  @EnumColumn({ of: Object.keys(HandlingCodeEnum) })
  @Field(() => HandlingCodeEnum, {
    nullable: true,
    description: 'Who may have it: the handling code of the 3x5x2 grading.',
  })
  handling!: HandlingCode;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The text without anything that gives the source away. Null when none was released.',
  })
  sanitisedText!: string | null;

  @Column('text')
  rawText!: string;

  @EnumColumn({ of: agencies, array: true })
  @Field(() => [AgencyEnum], {
    nullable: true,
    description: 'Agencies to which the intelligence unit released it.',
  })
  releasedTo!: readonly Agency[];

  @DayColumn()
  @Field(() => CivilDay, {
    nullable: true,
    description:
      'When it must be reviewed, and kept for a reason or deleted (Police Information and Records Management Code). Overdue, it is shown to the police alone.',
  })
  reviewDueOn!: CivilDate;

  @RecordVersion()
  version!: number;
}
