import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../policy/classified.js';
import { namedEnum } from '../server/named-enum.js';

/** Figures that name no child. */
export const aggregate: Classification = { as: ['OPERATIONAL'], at: 'SUMMARY' };

export const CompletenessFieldEnum = namedEnum(
  'CompletenessField',
  'What should be written down of every child, and often is not.',
  {
    ETHNICITY:
      'Ethnic group of children with a record (SSD PERS004A; police: self-defined; NHS: ethnic category).',
    SPECIAL_NEEDS:
      'Special needs or disability of children with a record (SSD PERS008A, DISA002A).',
    CHILDS_VOICE:
      "The child's own view: in assessments (SSD voice_of_child), at incidents with a child, in attendances.",
  },
);
export type CompletenessField = keyof typeof CompletenessFieldEnum;

/** M12: null is a count that would be too small to hide a child. */
@Directive('@shareable')
@ObjectType('AreaCompleteness', {
  simpleResolvers: true,
  description: 'How often it is written down, in one local authority.',
})
export class AreaCompleteness {
  @Field(() => ID, { nullable: true, description: 'GSS code of the local authority.' })
  localAuthority!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many children, or records, should have it. Null when too few to show.',
  })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these have it. Null when too few, or too many, to show.',
  })
  recorded!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'In per cent to one decimal. Null when there are none, or too few to show.',
  })
  percent!: number | null;
}

@Directive('@shareable')
@ObjectType('DataCompleteness', {
  simpleResolvers: true,
  description: 'How often something is written down that should be of every child. Counts only.',
})
export class DataCompleteness {
  @Field(() => CompletenessFieldEnum, { nullable: true, description: 'What is counted.' })
  field!: CompletenessField;

  @Field(() => Int, {
    nullable: true,
    description: 'How many children, or records, in all. Null when too few to show.',
  })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these have it written down. Null when too few, or too many, to show.',
  })
  recorded!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'In per cent to one decimal. Null when there are none, or too few to show.',
  })
  percent!: number | null;

  @Field(() => [AreaCompleteness], {
    nullable: true,
    description: 'By local authority, in order of their codes.',
  })
  byLocalAuthority!: readonly Readonly<AreaCompleteness>[];
}
