import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { CpIsKindEnum, type CpIsKind } from './cp-is-enums.js';

@Entity('cp_is_alert')
@Index(['childId', 'startedOn'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'startedOn' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('CpIsAlert', {
  simpleResolvers: true,
  description:
    'An alert of Child Protection – Information Sharing (CP-IS, NHS England), as unscheduled care sees it: the status, and whom to call.',
})
export class CpIsAlert {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the alert.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(CpIsKindEnum) })
  @Field(() => CpIsKindEnum, { nullable: true, description: 'What the alert says.' })
  kind!: CpIsKind;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: 'GSS code of the local authority that is responsible.',
  })
  la!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Whom to call there, day and night.' })
  contact!: string;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'First day of the plan or the status.' })
  startedOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, { nullable: true, description: 'Last day. Null while it is current.' })
  endedOn!: CivilDate | null;
}
