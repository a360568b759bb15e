import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import {
  ChargingResultEnum,
  CodeTestEnum,
  type ChargingResult,
  type CodeTest,
} from './charging-request-enums.js';

@Entity('charging_decision')
@KeptRecord({ as: ['CRIME'], happened: 'at' })
@ObjectType('ChargingDecision', {
  simpleResolvers: true,
  description:
    "A prosecutor's decision on a request (form MG3; Code for Crown Prosecutors). That it was made is no secret; why is privileged.",
})
export class ChargingDecision {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the decision.' })
  id!: string;

  @Index({ unique: true })
  @Column('uuid')
  requestId!: string;

  @InstantColumn()
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When it was made.' })
  at!: Instant;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => RoleEnum, { nullable: true, description: 'Who made it, by role.' })
  byRole!: Role;

  @EnumColumn({ of: Object.keys(CodeTestEnum), nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => CodeTestEnum, {
    nullable: true,
    description:
      'The test of the Code for Crown Prosecutors that was applied. Null when none was reached.',
  })
  test!: CodeTest | null;

  @EnumColumn({ of: Object.keys(ChargingResultEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => ChargingResultEnum, { nullable: true, description: 'What was decided.' })
  result!: ChargingResult;

  @Column('text')
  @Classified({ as: ['LEGAL_ADVICE'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: "The prosecutor's reasons (form MG3)." })
  reasons!: string;
}
