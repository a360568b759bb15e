import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { aggregate } from '../marks.js';

/** Counts only. Null is what would be too few to hide a child (docs/protocol.md, M12). */
@Classified(aggregate)
@ObjectType('Timeliness', {
  simpleResolvers: true,
  description:
    'How a duty with a time limit was met over a period. Null where a count is too small to show.',
})
export class Timeliness {
  @Field(() => Int, { nullable: true, description: 'How often the duty arose.' })
  counted!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, done in time.' })
  inTime!: number | null;

  @Field(() => Int, { nullable: true, description: 'Done late.' })
  late!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not done, and overdue.' })
  overdue!: number | null;

  @Field(() => Int, { nullable: true, description: 'Not done, and still in time.' })
  running!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'In time of all that were done or are overdue, in per cent to one decimal. Null when there are none.',
  })
  inTimePercent!: number | null;
}
