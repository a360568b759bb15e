import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import { InvitedEpisode } from '../meeting/invited-episode.js';
import { LadoOutcomeEnum, type LadoOutcome } from './lado-enums.js';

/** Also the LA- episode, for the time that it is open. */
@Entity('lado_case')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'receivedAt' })
@ObjectType('LadoCase', {
  simpleResolvers: true,
  description:
    'An allegation against somebody who works with children, with the designated officer (Working Together).',
})
export class LadoCase extends InvitedEpisode {
  @Field(() => ID, { description: 'Opaque id of the record.' })
  override id!: string;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the designated officer (LADO) was told.',
  })
  receivedAt!: Instant;

  /** When the employer or the police knew: starts the clock. */
  @InstantColumn()
  awareAt!: Instant;

  @Column('text')
  @Classified(detail)
  @Field(() => String, { nullable: true, description: 'What the adult does with children.' })
  adultRole!: string;

  @Column('uuid')
  adultPersonId!: string;

  @EnumColumn({ of: Object.keys(LadoOutcomeEnum), nullable: true })
  @Classified(summary)
  @Field(() => LadoOutcomeEnum, {
    nullable: true,
    description: 'How it ended. Null while it is open.',
  })
  outcome!: LadoOutcome | null;
}
