import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../command/record-version.js';
import { EnumColumn, InstantColumn } from '../database/columns.js';
import { DateTime } from '../server/scalars.js';
import { BreachDecisionEnum, type BreachDecision } from './breach-decision.js';

/** Kept whether it is reported or not (UK GDPR Art 33(5)): by the controller, which is the agency. */
@Entity('data_breach')
@Directive('@shareable')
@ObjectType('DataBreach', {
  simpleResolvers: true,
  description:
    "A personal data breach of an agency's, as the agency that answers for the data has it (UK GDPR Art 33(5)).",
})
export class DataBreach {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index({ unique: true })
  @Column('uuid', { nullable: true })
  @Field(() => ID, {
    nullable: true,
    description:
      'Opaque id of the access of which a second person found it, as `AccessReview.id`. Null where it came to light otherwise.',
  })
  accessId!: string | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, {
    nullable: true,
    description: 'Opaque id of the child whose data it is. Null where it is not of one child.',
  })
  childId!: string | null;

  @InstantColumn()
  @Field(() => DateTime, {
    description: 'When the agency became aware of it: starts the 72 hours.',
  })
  awareAt!: Instant;

  @Column('text')
  @Field(() => String, { description: 'What happened, and what is done about it.' })
  nature!: string;

  @EnumColumn({ of: Object.keys(BreachDecisionEnum), nullable: true })
  @Field(() => BreachDecisionEnum, {
    nullable: true,
    description: 'Whether the Information Commissioner was told. Null while nobody has decided.',
  })
  decision!: BreachDecision | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the Commissioner was told, or it was decided not to. Null until then.',
  })
  decidedAt!: Instant | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why it is no risk to anybody, or why the Commissioner was told late (Art 33(1)). Null where neither is so.',
  })
  reason!: string | null;

  @RecordVersion()
  version!: number;
}
