import { Field, ObjectType } from 'type-graphql';
import { Disclosure } from '../../shared/policy/disclosure.type.js';

/** The police's part of a child. What it holds is added by the features, each in its own resolver. */
@ObjectType('PoliceChildRecord', {
  simpleResolvers: true,
  description: 'What the police hold about a child.',
})
export class PoliceChildRecord {
  childId!: string;

  @Field(() => [Disclosure], {
    description: 'What became of each class of information that the police can hold about a child.',
  })
  disclosures?: readonly Disclosure[];
}
