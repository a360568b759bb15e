import { Field, ObjectType } from 'type-graphql';
import { Disclosure } from '../../shared/policy/disclosure.type.js';

/** The CPS's part of a child. What it holds is added by the features, each in its own resolver. */
@ObjectType('CpsChildRecord', {
  simpleResolvers: true,
  description:
    'What the Crown Prosecution Service holds about a child: the files they are part of.',
})
export class CpsChildRecord {
  childId!: string;

  @Field(() => [Disclosure], {
    description: 'What became of each class of information that the CPS can hold about a child.',
  })
  disclosures?: readonly Disclosure[];
}
