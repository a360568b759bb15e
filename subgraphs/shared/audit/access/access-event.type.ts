import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { AgencyEnum } from '../../policy/policy-enums.js';
import { DateTime } from '../../server/scalars.js';

/** One look at a child's records, or one command: metadata, never what was seen. */
@Directive('@shareable')
@ObjectType('AccessEvent', {
  simpleResolvers: true,
  description: 'That somebody looked at records of a child, or wrote one: who, when and why.',
})
export class AccessEvent {
  @Field(() => ID, { description: "Opaque place in its owner's audit log." })
  id!: string;

  @Field(() => AgencyEnum, { description: 'The agency whose records were looked at.' })
  owner!: Agency;

  @Field(() => DateTime, { description: 'When, in real time.' })
  at!: Instant;

  @Field(() => String, {
    description:
      '`READ`, `COMMAND` for something that was to be written, or `EVENT` for what the agency did by itself on what another had told.',
  })
  kind!: string;

  @Field(() => String, { description: 'The agency of the person or system.' })
  agency!: string;

  @Field(() => String, { description: "Who: the opaque id at that agency's identity provider." })
  who!: string;

  @Field(() => [String], { description: 'The roles that the person held when looking.' })
  roles!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What the look was for, as `S47_STRATEGY_CP`. Null when none was named.',
  })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Under which episode. Null for an agency's own record, and for work lists.",
  })
  episode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a command was refused, as a code. Null for what was done.',
  })
  refusal!: string | null;

  @Field(() => [String], { description: 'Classes of information that were asked for and shown.' })
  disclosed!: readonly string[];

  @Field(() => [String], {
    description: 'Classes of information of which something was held back.',
  })
  withheld!: readonly string[];

  @Field(() => String, { description: 'Pass it as `after` to read on from here.' })
  cursor!: string;
}
