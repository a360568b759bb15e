import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../schema/time/instant.js';
import { RecordVersion } from '../../../shared/command/record-version.js';
import { InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';

/** Counts only: no child is named. */
@Entity('backlog_threshold')
@KeptRecord({ as: ['OPERATIONAL'] })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('BacklogThreshold', {
  simpleResolvers: true,
  description:
    'How many harm assessments of an area may wait before supervisors are told, and when that is over.',
})
export class BacklogThreshold {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index({ unique: true })
  @Column('text')
  @Field(() => ID, { nullable: true, description: 'GSS code of the local authority.' })
  area!: string;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: 'How many harm assessments wait when it is told of.',
  })
  raiseAt!: number;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description:
      'How many harm assessments wait at most when it is over, and may be told of again.',
  })
  clearAt!: number;

  /** Whoever looks at the backlog sets it, and nobody else. */
  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when more wait. Null while they do not.',
  })
  passedAt!: Instant | null;

  @RecordVersion()
  version!: number;
}
