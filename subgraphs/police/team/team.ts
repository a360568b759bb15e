import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { SpecialismEnum, TeamKindEnum, type Specialism, type TeamKind } from './team-enums.js';

/** INVARIANT: about the team, never about one child: what returns it carries the child's class. */
@Entity('team')
@KeptRecord({ as: ['OPERATIONAL'] })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Team', { simpleResolvers: true, description: 'A team of the force.' })
export class Team {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the team.' })
  id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the force calls it.' })
  name!: string;

  @EnumColumn({ of: Object.keys(TeamKindEnum) })
  @Field(() => TeamKindEnum, {
    nullable: true,
    description: 'Response, investigation or what else it does.',
  })
  kind!: TeamKind;

  @EnumColumn({ of: Object.keys(SpecialismEnum) })
  @Field(() => SpecialismEnum, {
    nullable: true,
    description: 'What its officers are trained for.',
  })
  specialism!: Specialism;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'GSS code of the local authority it serves; null when it serves the whole force.',
  })
  area!: string | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many posts it has. Null when not recorded.',
  })
  establishment!: number | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are without anybody. Null when not recorded.',
  })
  vacancies!: number | null;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many investigations it has open. Null when not recorded.',
  })
  openCaseload!: number | null;
}
