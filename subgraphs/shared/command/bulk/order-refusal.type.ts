import { Field, ObjectType } from 'type-graphql';
import type { Refusal } from '../../../../schema/errors/refusal.js';

@ObjectType('OrderRefusalPayload', {
  simpleResolvers: true,
  description: 'Why one order of several was refused, while others were carried out.',
})
export class OrderRefusalPayload {
  @Field(() => String, { description: 'A code of docs/errors.md.' })
  code!: string;

  @Field(() => String, { description: 'The same, as a sentence.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Which field of the input, as `input.referrals[3].narrative`. Null: not one alone.',
  })
  argument!: string | null;

  static of({ code, message, details }: Refusal): OrderRefusalPayload {
    const argument = typeof details.argument === 'string' ? details.argument : null;
    return Object.assign(new OrderRefusalPayload(), { code, message, argument });
  }
}
