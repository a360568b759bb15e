import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('LadoTimeliness', {
  simpleResolvers: true,
  description: 'How the police met the duty to tell the LADO within one working day.',
})
export class LadoTimeliness {
  @Field(() => Int, {
    nullable: true,
    description: 'How many allegations of which the LADO must be told.',
  })
  required!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, how many were told late, or are overdue.',
  })
  late!: number;
}
