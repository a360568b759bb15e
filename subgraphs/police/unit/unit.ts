import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { namedEnum } from '../../shared/server/named-enum.js';
import { CivilDay } from '../../shared/server/scalars.js';

export const UnitKindEnum = namedEnum('UnitKind', 'What a unit of the force does.', {
  MASH: 'Police desk of a multi-agency safeguarding hub.',
  HAU: 'Harm assessment unit: second assessment of what officers refer.',
  VULNERABILITY_HUB: 'Hub for vulnerability, successor of the harm assessment units.',
  CPU: 'Child protection unit.',
  HTCU: 'High-tech crime unit.',
  MISSING: 'Missing persons team.',
  CSE_TEAM: 'Child sexual exploitation team.',
});
export type UnitKind = keyof typeof UnitKindEnum;

/** Reference data: no child hangs on it. */
@Entity('unit')
@KeptRecord({ as: ['OPERATIONAL'], happened: 'establishedOn' })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Unit', { simpleResolvers: true, description: 'A unit of the force.' })
export class Unit {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the unit.' })
  id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the force calls it.' })
  name!: string;

  @EnumColumn({ of: Object.keys(UnitKindEnum) })
  @Field(() => UnitKindEnum, {
    nullable: true,
    description: 'Assessing harm, examining devices or what else it is there for.',
  })
  kind!: UnitKind;

  @Column('text', { array: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'GSS codes of the local authorities that it serves.',
  })
  areas!: readonly string[];

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Since when there is one. Null when not recorded.',
  })
  establishedOn!: CivilDate | null;
}
