import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { CrimeStatusEnum, type CrimeStatus } from './crime-enums.js';

@Entity('crime_report')
@KeptRecord({ as: ['CRIME'], happened: 'recordedAt', numbered: 'crimeNumber' })
@ObjectType('CrimeReport', {
  simpleResolvers: true,
  description: 'A crime recorded under the Home Office Counting Rules.',
})
export class CrimeReport {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: "The force's crime number." })
  crimeNumber!: string;

  @InstantColumn()
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was entered as a crime (Home Office Counting Rules).',
  })
  recordedAt!: Instant;

  @EnumColumn({ of: Object.keys(CrimeStatusEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => CrimeStatusEnum, { nullable: true, description: 'Where it stands now.' })
  status!: CrimeStatus;

  @Column('int', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => Int, {
    nullable: true,
    description: 'Home Office outcome 1 to 22. Null while none is recorded.',
  })
  hoOutcome!: number | null;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => String, { nullable: true, description: 'The policing area where it happened.' })
  locationPolicyArea!: string;

  /** Null where the complainant is the child. */
  @Column('uuid', { nullable: true })
  complainantPersonId!: string | null;
}
