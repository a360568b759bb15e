import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Instant } from '../../../schema/time/instant.js';
import { namedEnum } from '../server/named-enum.js';
import { DateTime } from '../server/scalars.js';
import { DataClassEnum } from './policy-enums.js';

export const DisclosureStateEnum = namedEnum(
  'DisclosureState',
  'What became of one class of information.',
  {
    DISCLOSED: 'Everything held of this class is in the answer.',
    SUMMARISED: 'Codes, dates and status are in the answer; the narrative is not.',
    PARTLY_DISCLOSED:
      'Some records may be left out or summarised, and the answer does not say whether any are.',
    WITHHELD: 'Nothing of this class is in the answer: ask the contact.',
    NOT_HELD: 'The owner looked, and holds nothing of this class.',
  },
);
export type DisclosureState = keyof typeof DisclosureStateEnum;

@Directive('@shareable')
@ObjectType('Disclosure', {
  simpleResolvers: true,
  description:
    'What became of one class of information about this child: disclosed, summarised, withheld, or not held.',
})
export class Disclosure {
  @Field(() => DataClassEnum, { description: 'The class of information.' })
  class!: DataClass;

  @Field(() => DisclosureStateEnum, { description: 'What became of it.' })
  state!: DisclosureState;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether anything is held. Null when even that is withheld.',
  })
  held!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many records are held. Null when the caller may not know the number.',
  })
  count!: number | null;

  @Field(() => Boolean, {
    description: 'True when a plain list of this class left out its oldest records (over 200).',
  })
  truncated!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why less than everything is disclosed, as a code. Null when everything is.',
  })
  reason!: string | null;

  @Field(() => DateTime, { description: 'When the owner looked.' })
  checkedAt!: Instant;

  @Field(() => String, { description: 'Whom to ask.' })
  contact!: string;

  @Field(() => String, { description: 'The law that the decision rests on.' })
  lawfulBasis!: string;

  @Field(() => [String], { description: 'Ids of the policies that decided.' })
  policies!: readonly string[];
}
