import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../schema/time/instant.js';
import { RecordVersion } from '../../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { RiskGradeEnum, type RiskGrade } from '../../risk-grade.js';
import { DaFlagEnum, type DaFlag } from './da-flag.js';

@Entity('domestic_abuse_incident')
@KeptRecord({ as: ['CRIME'] })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('DomesticAbuseIncident', {
  simpleResolvers: true,
  description: 'What an incident of domestic abuse adds to its log.',
})
export class DomesticAbuseIncident {
  @PrimaryColumn('uuid')
  id!: string;

  /** One to one. */
  @Index({ unique: true })
  @Column('uuid')
  incidentId!: string;

  @EnumColumn({ of: Object.keys(RiskGradeEnum) })
  @Field(() => RiskGradeEnum, {
    nullable: true,
    description: 'Grade of the DASH (2009) checklist.',
  })
  dashGrade!: RiskGrade;

  @Column('int', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Positive answers of the DASH checklist, 0 to 27. Null when it was not filled in.',
  })
  dashScore!: number | null;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many children live in the household.' })
  childrenInHousehold!: number;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a child saw or heard it: since 2021 a victim too (Domestic Abuse Act 2021 s3).',
  })
  childExposed!: boolean;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'How many incidents of this couple there were before.',
  })
  history!: number;

  @Column('uuid')
  victimPersonId!: string;

  @Column('uuid')
  perpetratorPersonId!: string;

  @EnumColumn({ of: Object.keys(DaFlagEnum) })
  @Field(() => DaFlagEnum, { nullable: true, description: 'How it is marked now.' })
  flag!: DaFlag;

  /** When risk was judged anew after the last change of flag; null when it was not. */
  @InstantColumn({ nullable: true })
  reappraisedAt!: Instant | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description:
      'What the reappraisal found. Null when there was none, or nothing was written down.',
  })
  reappraisalNote!: string | null;

  @RecordVersion()
  version!: number;
}
