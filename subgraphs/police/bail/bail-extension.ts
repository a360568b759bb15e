import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay, DateTime } from '../../shared/server/scalars.js';
import { BailAuthorityEnum, type BailAuthority } from './bail-enums.js';

@Entity('bail_extension')
@KeptRecord({ as: ['CRIME'], happened: 'authorisedAt' })
@Classified({ as: ['CRIME'], at: 'FULL' })
@ObjectType('BailExtension', {
  simpleResolvers: true,
  description: 'Authority for bail before charge to last longer (PACE sections 47ZD to 47ZG).',
})
export class BailExtension {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  preChargeBailId!: string;

  @EnumColumn({ of: Object.keys(BailAuthorityEnum) })
  @Field(() => BailAuthorityEnum, { nullable: true, description: 'Who gave it.' })
  authority!: BailAuthority;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was given.' })
  authorisedAt!: Instant;

  @DayColumn()
  @Field(() => CivilDay, { nullable: true, description: 'Until which day bail may last.' })
  until!: CivilDate;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description:
      'Why: what is still to be done, and why bail is needed meanwhile (PACE section 47ZC).',
  })
  grounds!: string;
}
