import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../page/page-arguments.js';
import { Classified } from '../policy/classified.js';

@ArgsType()
export class AccessReviewArguments extends PageArguments {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only what nobody has reviewed by its day. Absent, null or false: whatever is listed.',
  })
  overdue?: boolean | null;
}
