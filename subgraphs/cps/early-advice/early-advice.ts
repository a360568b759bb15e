import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('early_advice')
@KeptRecord({ as: ['LEGAL_ADVICE'], happened: 'requestedAt' })
@Classified({ as: ['LEGAL_ADVICE'], at: 'SUMMARY' })
@ObjectType('EarlyAdvice', {
  simpleResolvers: true,
  description:
    'Advice that the police ask of a prosecutor before a file is ready (Director’s Guidance on Charging, annex 6).',
})
export class EarlyAdvice {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  caseId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was asked for.' })
  requestedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was given. Null while it is not.',
  })
  respondedAt!: Instant | null;

  @Column('text')
  @Classified({ as: ['LEGAL_ADVICE'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What the police ask: lines of enquiry and evidential issues (form MG3).',
  })
  questions!: string;

  @Column('text', { nullable: true })
  @Classified({ as: ['LEGAL_ADVICE'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What the prosecutor advised. Null while nobody has answered.',
  })
  advice!: string | null;

  @RecordVersion()
  version!: number;
}
