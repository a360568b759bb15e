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
  @Field(() => Int, {
    nullable: true,
    description: 'How often the duty arose. Null when too few to show to another agency.',
  })
  counted!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often it was done in time. Null when too few, or too many, to show to another agency.',
  })
  inTime!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often it was done late. Null when too few, or too many, to show to another agency.',
  })
  late!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often it is not done, and overdue. Null when too few, or too many, to show to another agency.',
  })
  overdue!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often it is not done, and still in time. Null when too few, or too many, to show to another agency.',
  })
  running!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'In time of all that were done or are overdue, in per cent to one decimal. Null when there are none.',
  })
  inTimePercent!: number | null;
}
