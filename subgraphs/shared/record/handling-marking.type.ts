import { Directive, Field, ObjectType } from 'type-graphql';
import { namedEnum } from '../server/named-enum.js';

export const GscpMarkingEnum = namedEnum(
  'GscpMarking',
  'How a record is to be handled (Government Security Classifications Policy).',
  {
    OFFICIAL: 'It names no child: the ordinary care of official information.',
    OFFICIAL_SENSITIVE:
      'It tells of a child or of people around the child: only for those who need to know, and so marked on whatever is printed or sent on.',
  },
);
export type GscpMarking = keyof typeof GscpMarkingEnum;

/** Open: the field that returns it carries the classes of the record. */
@Directive('@shareable')
@ObjectType('HandlingMarking', {
  simpleResolvers: true,
  description: 'How a record is to be handled by whoever has it.',
})
export class HandlingMarking {
  @Field(() => GscpMarkingEnum, { description: 'The marking that goes with every copy.' })
  marking!: GscpMarking;
}
