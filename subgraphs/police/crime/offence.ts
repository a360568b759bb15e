import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { OffenceCategoryEnum, type OffenceCategory } from './crime-enums.js';

@Entity('offence')
@KeptRecord({ as: ['CRIME'] })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('Offence', {
  simpleResolvers: true,
  description: 'An offence as the CJS offence index names it, with its Home Office class and code.',
})
export class Offence {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  crimeId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  custodyRecordId!: string | null;

  /** Its place in the list of its record. */
  @Column('int')
  place!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'CJS offence code, as SX03172.' })
  cjsCode!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: "The offence index's title." })
  title!: string;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Home Office classification, as 19D. Null when not recorded.',
  })
  hoClassification!: string | null;

  @EnumColumn({ of: Object.keys(OffenceCategoryEnum) })
  @Field(() => OffenceCategoryEnum, { nullable: true, description: 'How it may be tried.' })
  category!: OffenceCategory;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'First day on which it happened. Null when nobody knows.',
  })
  occurredFrom!: CivilDate | null;

  @DayColumn({ nullable: true })
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day, when over a period. Null when it was one day.',
  })
  occurredTo!: CivilDate | null;
}
