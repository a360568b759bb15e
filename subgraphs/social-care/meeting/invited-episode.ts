import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { DateTime } from '../../shared/server/scalars.js';
import { summary } from '../marks.js';

/** What every record under which agencies may ask for a pass has. */
@ObjectType()
export abstract class InvitedEpisode {
  @PrimaryColumn('uuid')
  id!: string;

  /** What callers name in `x-episode`: `SD-2014-00123`. */
  @Index({ unique: true })
  @Column('text')
  @Classified(summary)
  @Field(() => ID, { nullable: true, description: 'What callers name in `x-episode`.' })
  reference!: string;

  @EnumColumn({ of: agencies, array: true })
  @Classified(summary)
  @Field(() => [AgencyEnum], {
    nullable: true,
    description: 'Those who may read under it beside its owner.',
  })
  invitedAgencies!: readonly Agency[];

  /** An agency with nobody here is invited as a whole. Not shown by the API. */
  @Column('jsonb')
  people!: readonly PassPerson[];

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it was closed. Null while open.' })
  closedAt!: Instant | null;

  @RecordVersion(summary)
  version!: number;
}
