import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('fgm_report')
@Index(['childId', 'disclosedAt'])
@KeptRecord({ as: ['HEALTH_SENSITIVE'], happened: 'disclosedAt' })
@Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
@ObjectType('FgmReport', {
  simpleResolvers: true,
  description:
    'A report of female genital mutilation of a girl under 18 (FGM Act 2003 s5B, a duty since 31 October 2015).',
})
export class FgmReport {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** The service that made the record. */
  @Column('text')
  recordedByRole!: Role;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the girl told, or the signs were seen.',
  })
  disclosedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the police were told. Null while they have not been.',
  })
  reportedToPoliceAt!: Instant | null;
}
