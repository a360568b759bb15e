import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

/** Also the MI- episode, for the time that it is open. */
@Entity('missing_case')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'openedAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('MissingCase', {
  simpleResolvers: true,
  description: 'What the agencies do together about a child who goes missing or is exploited.',
})
export class MissingCase {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index({ unique: true })
  @Column('text')
  @Field(() => ID, { nullable: true, description: 'What callers name in `x-episode`: MI-….' })
  reference!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the report was taken.' })
  openedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was closed. Null while open.' })
  closedAt!: Instant | null;

  @EnumColumn({ of: agencies, array: true })
  @Field(() => [AgencyEnum], {
    nullable: true,
    description: 'Those who may read under it beside its owner.',
  })
  invitedAgencies!: readonly Agency[];

  /** An agency with nobody here is invited as a whole. Not shown by the API. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  @RecordVersion()
  version!: number;
}
