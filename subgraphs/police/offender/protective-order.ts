import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { ProtectiveOrderKindEnum, type ProtectiveOrderKind } from './offender-enums.js';

@Entity('protective_order')
@KeptRecord({ as: ['CRIME_RSO_MAPPA'], happened: 'madeOn' })
@Classified({ as: ['CRIME_RSO_MAPPA'], at: 'SUMMARY' })
@ObjectType('ProtectiveOrder', {
  simpleResolvers: true,
  description: 'An order that binds a managed offender.',
})
export class ProtectiveOrder {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  offenderId!: string;

  @EnumColumn({ of: Object.keys(ProtectiveOrderKindEnum) })
  @Field(() => ProtectiveOrderKindEnum, {
    nullable: true,
    description: 'Which order the court made.',
  })
  kind!: ProtectiveOrderKind;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'The day on which it was made.' })
  madeOn!: CivilDate;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, { nullable: true, description: 'Its last day. Null when without end.' })
  endsOn!: CivilDate | null;
}
