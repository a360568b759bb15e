import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { SpecialMeasureKindEnum, type SpecialMeasureKind } from './special-measure-enums.js';

@Entity('special_measure')
@Index('special_measure_case_child_kind_idx', ['caseId', 'childId', 'kind'], { unique: true })
@KeptRecord({ as: ['VICTIM'] })
@Classified({ as: ['VICTIM'], at: 'SUMMARY' })
@ObjectType('SpecialMeasure', {
  simpleResolvers: true,
  description: 'How a child is to give evidence in a file (form MG2).',
})
export class SpecialMeasure {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(SpecialMeasureKindEnum) })
  @Field(() => SpecialMeasureKindEnum, { nullable: true, description: 'What is to be arranged.' })
  kind!: SpecialMeasureKind;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the court was asked for it.',
  })
  applied!: boolean;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the court granted it. Null until it has ruled.',
  })
  granted!: boolean | null;

  @RecordVersion()
  version!: number;
}
