import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../../schema/principal/role.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { RoleEnum } from '../../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';
import { DaFlagEnum, type DaFlag } from './da-flag.js';

@Entity('domestic_abuse_flag_change')
@KeptRecord({ as: ['CRIME'], happened: 'at' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('FlagChange', {
  simpleResolvers: true,
  description: 'A change of the flag of a domestic abuse incident.',
})
export class FlagChange {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  domesticAbuseIncidentId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was changed.' })
  at!: Instant;

  @EnumColumn({ of: Object.keys(DaFlagEnum) })
  @Field(() => DaFlagEnum, { nullable: true, description: 'The flag until then.' })
  from!: DaFlag;

  @EnumColumn({ of: Object.keys(DaFlagEnum) })
  @Field(() => DaFlagEnum, { nullable: true, description: 'The flag from then on.' })
  to!: DaFlag;

  @Column('text')
  @Field(() => RoleEnum, { nullable: true, description: 'What the person does who changed it.' })
  byRole!: Role;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why, in words. Null when nobody wrote it.' })
  reason!: string | null;
}
