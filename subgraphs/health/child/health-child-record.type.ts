import { Field, ObjectType } from 'type-graphql';
import { Disclosure } from '../../shared/policy/disclosure.type.js';

/** Health's part of a child. What it holds is added by the features, each in its own resolver. */
@ObjectType('HealthChildRecord', {
  simpleResolvers: true,
  description: 'What the health services hold about a child.',
})
export class HealthChildRecord {
  childId!: string;

  @Field(() => [Disclosure], {
    description: 'What became of each class of information that health can hold about a child.',
  })
  disclosures?: readonly Disclosure[];
}
