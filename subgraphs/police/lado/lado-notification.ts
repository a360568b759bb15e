import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { EmployerTypeEnum, type EmployerType } from './lado-enums.js';

@Entity('lado_notification')
@Index('lado_notification_aware_at_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'awareAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('LadoNotification', {
  simpleResolvers: true,
  description:
    "The police's duty to tell the local authority's designated officer (LADO) of an allegation against a person who works with children (Working Together, chapter 2).",
})
export class LadoNotification {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  /** Null where no investigation was opened. */
  @Column('uuid', { nullable: true })
  investigationId!: string | null;

  /** GSS code of the local authority whose LADO must be told. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the police became aware.' })
  awareAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the LADO was told. Null while the LADO was not.',
  })
  notifiedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(EmployerTypeEnum) })
  @Field(() => EmployerTypeEnum, { nullable: true, description: 'Where the person works.' })
  employerType!: EmployerType;

  @Column('boolean')
  isRegulated!: boolean;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What is alleged.' })
  allegationSummary!: string;

  @RecordVersion()
  version!: number;
}
