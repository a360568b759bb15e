import { Field, ObjectType } from 'type-graphql';
import { Disclosure } from '../../shared/policy/disclosure.type.js';

/** Social care's part of a child. What it holds is added by the features, each in its own resolver. */
@ObjectType('SocialCareChildRecord', {
  simpleResolvers: true,
  description: 'What children’s social care holds about a child.',
})
export class SocialCareChildRecord {
  childId!: string;

  @Field(() => [Disclosure], {
    description:
      'What became of each class of information that children’s social care can hold about a child.',
  })
  disclosures?: readonly Disclosure[];
}
