import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { BailStatusEnum, type BailStatus } from '../../shared/codes/bail-status.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('case_suspect')
@KeptRecord({ as: ['CRIME'] })
@Classified({ as: ['CRIME'], at: 'FULL' })
@ObjectType('CaseSuspect', { simpleResolvers: true, description: 'A suspect of a charging file.' })
export class CaseSuspect {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the suspect in this file.' })
  id!: string;

  @Index()
  @Column('uuid')
  caseId!: string;

  /** Their place in the file. */
  @Column('int')
  place!: number;

  @Column('uuid')
  personId!: string;

  @EnumColumn({ of: Object.keys(BailStatusEnum) })
  @Field(() => BailStatusEnum, { nullable: true, description: 'On bail or not.' })
  bailStatus!: BailStatus;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When bail ends. Null without bail, or when it has no end.',
  })
  bailExpires!: Instant | null;
}
