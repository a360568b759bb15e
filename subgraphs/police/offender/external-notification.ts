import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import {
  ExternalOrganisationEnum,
  NotifiedEventEnum,
  type ExternalOrganisation,
  type NotifiedEvent,
} from './offender-enums.js';

@Entity('external_notification')
@KeptRecord({ as: ['CRIME_RSO_MAPPA'], happened: 'learnedAt' })
@Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
@ObjectType('ExternalNotification', {
  simpleResolvers: true,
  description:
    'Something that an organisation outside the partnership did about a managed offender, and whether it told the police: a release, for one (Criminal Justice Act 2003 s325(3), duty to co-operate).',
})
export class ExternalNotification {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  offenderId!: string;

  @EnumColumn({ of: Object.keys(ExternalOrganisationEnum) })
  @Field(() => ExternalOrganisationEnum, { nullable: true, description: 'Whose act it was.' })
  organisation!: ExternalOrganisation;

  @EnumColumn({ of: Object.keys(NotifiedEventEnum) })
  @Field(() => NotifiedEventEnum, {
    nullable: true,
    description: 'What was done: a release, a transfer, a recall, a removal.',
  })
  event!: NotifiedEvent;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'The day on which it did, or will.' })
  effectiveOn!: CivilDate;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it told the police. Null: it did not.',
  })
  notifiedAt!: Instant | null;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the police came to know, from it or from elsewhere.',
  })
  learnedAt!: Instant;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'When those whom the offender harmed were told. Null while they are not.',
  })
  victimsToldOn!: CivilDate | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME_RSO_MAPPA'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What was done about it, in words. Null when nobody wrote it.',
  })
  note!: string | null;
}
