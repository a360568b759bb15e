import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dayOf, daysBetween, type Instant } from '../../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';
import { ActionKindEnum, type ActionKind } from './conduct-enums.js';

@Entity('investigation_action')
@KeptRecord({ as: ['CRIME'], happened: 'raisedAt' })
@Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('InvestigationAction', {
  simpleResolvers: true,
  description: 'Something that an investigation has to do.',
})
export class InvestigationAction {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @EnumColumn({ of: Object.keys(ActionKindEnum) })
  @Field(() => ActionKindEnum, { nullable: true, description: 'What has to be done.' })
  kind!: ActionKind;

  @InstantColumn()
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody wrote down that it has to be done.',
  })
  raisedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it is due. Null when nobody said.' })
  dueAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was done. Null while it is not.' })
  completedAt!: Instant | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: "How it was done, when that went against the family's wishes. Null otherwise.",
  })
  note!: string | null;
}

/** Civil days after `dueAt` on which it was done, or until now; null when it is not late or has no date. */
export const overdueDays = (
  { dueAt, completedAt }: Pick<InvestigationAction, 'dueAt' | 'completedAt'>,
  now: Instant,
): number | null => {
  if (dueAt === null) return null;
  const days = daysBetween(dayOf(dueAt), dayOf(completedAt ?? now));
  return days > 0 ? days : null;
};
