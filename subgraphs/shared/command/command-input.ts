import { Field, ID, InputType, Int } from 'type-graphql';

/** What the input of every command holds. */
@InputType()
export abstract class CommandInput {
  @Field(() => ID, {
    description:
      'Chosen by the caller, 8 to 100 characters, new for every new intention. The same key and input again gives the first result and changes nothing.',
  })
  idempotencyKey!: string;
}

/** The input of a command that changes a record which others may have changed meanwhile. */
@InputType()
export abstract class ChangeInput extends CommandInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The `version` of the record that the decision rests on. When it has moved on, CONFLICT with `currentVersion`. Absent: whatever it is now.',
  })
  expectedVersion?: number | null;
}
