import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';

@Entity('core_group')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'heldOn' })
@ObjectType('CoreGroup', {
  simpleResolvers: true,
  description:
    'A meeting of those who carry out a child protection plan (Working Together, core group).',
})
export class CoreGroup {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  planId!: string;

  @DayColumn()
  @Classified(summary)
  @Field(() => CivilDay, { nullable: true, description: 'When it met.' })
  heldOn!: CivilDate;

  @EnumColumn({ of: agencies, array: true })
  @Classified(summary)
  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that came.' })
  attendedBy!: readonly Agency[];

  @Column('boolean')
  @Classified(detail)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the detailed plan was agreed or brought up to date.',
  })
  planAgreed!: boolean;
}
