import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

/**
 * M7: a young person under sixteen who was found competent to decide (Gillick), and refused that health shares what it
 * holds for early help. A parent's refusal is another thing: it is the consent that a pass speaks of (M11).
 */
@Entity('sharing_refusal')
@Index('sharing_refusal_standing_idx', { synchronize: false })
@KeptRecord({ as: ['HEALTH'], happened: 'refusedAt' })
@ObjectType('SharingRefusal', {
  simpleResolvers: true,
  description:
    'A young person’s own refusal that health shares more than a summary for early help, by one who was found competent to decide (Gillick).',
})
export class SharingRefusal {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => DateTime, { nullable: true, description: 'When the young person refused.' })
  refusedAt!: Instant;

  /** INVARIANT: never after the refusal: a refusal counts from one who was found competent. */
  @InstantColumn()
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the young person was found competent to decide.',
  })
  competentAt!: Instant;

  @Column('text')
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => RoleEnum, { nullable: true, description: 'The role of whoever found so.' })
  assessedByRole!: Role;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the young person took it back. Null while it stands.',
  })
  withdrawnAt!: Instant | null;

  @RecordVersion({ as: ['HEALTH'], at: 'FULL' })
  version!: number;
}
