import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  CodeTestEnum,
  RequestKindEnum,
  type CodeTest,
  type RequestKind,
} from './charging-request-enums.js';

@Entity('charging_request')
@Index(['caseId', 'submittedAt'])
@KeptRecord({ as: ['CRIME'], happened: 'submittedAt' })
@ObjectType('ChargingRequest', {
  simpleResolvers: true,
  description: 'One submission of a file to the CPS, on form MG3 or MG3A.',
})
export class ChargingRequest {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the request.' })
  id!: string;

  @Column('uuid')
  caseId!: string;

  @EnumColumn({ of: Object.keys(RequestKindEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => RequestKindEnum, { nullable: true, description: 'What was asked for.' })
  kind!: RequestKind;

  @InstantColumn()
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the police sent it (form MG3): the days of the CPS are counted from here.',
  })
  submittedAt!: Instant;

  @Column('text')
  @Classified({ as: ['LEGAL_ADVICE'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Report to the prosecutor (form MG3).' })
  mg3!: string;

  @EnumColumn({ of: Object.keys(CodeTestEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => CodeTestEnum, {
    nullable: true,
    description: 'The test of the Code for Crown Prosecutors that was asked for.',
  })
  testSought!: CodeTest;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was rejected at triage. Null when it was not.',
  })
  rejectedAt!: Instant | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'Why it was sent back unread, in words. Null when it was not.',
  })
  rejectionReason!: string | null;

  @Column('int')
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: '0 is the first submission.' })
  resubmissionNumber!: number;

  @RecordVersion({ as: ['CRIME'], at: 'SUMMARY' })
  version!: number;
}
