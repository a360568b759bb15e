import { Directive, Field, ObjectType } from 'type-graphql';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { RoleEnum } from '../policy/policy-enums.js';
import { DateTime } from '../server/scalars.js';

/** Open: the field that returns it carries the classes of the whole record. */
@Directive('@shareable')
@ObjectType('Provenance', {
  simpleResolvers: true,
  description: 'How a record came to be here: from which system, when, and by whom.',
})
export class Provenance {
  @Field(() => String, {
    nullable: true,
    description:
      'What its agency calls the system in which it was made: `CHILD_VIEW` where somebody gave a command here. Null for a record from before this was noted.',
  })
  sourceSystem!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number under which that system keeps it. Null where it has none, and for what was made here: its id is that of the record.',
  })
  sourceRecordId!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it was first recorded; changes since then leave it as it is. Null for a record from before this was noted.',
  })
  recordedAt!: Instant | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description:
      'What the person does who recorded it, or the system that did. Null where the source does not say, and where it would tell what you may not know.',
  })
  recordedByRole!: Role | null;
}
