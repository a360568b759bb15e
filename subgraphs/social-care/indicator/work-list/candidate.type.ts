import { Field, ID, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { Classified } from '../../../shared/policy/classified.js';
import { CivilDay } from '../../../shared/server/scalars.js';
import { workListType } from '../../../shared/work-list/work-list-type.js';

@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('SocialCareCandidate', {
  simpleResolvers: true,
  description: 'A child of whom a rule holds, as far as social care records go.',
})
export class SocialCareCandidate {
  @Field(() => ID, { description: 'Opaque id of the child.' })
  id!: string;

  @Field(() => CivilDay, { nullable: true, description: 'The day from which on it has been so.' })
  since!: CivilDate;
}

export const SocialCareCandidateConnection = workListType(SocialCareCandidate, {
  mark: { as: ['SAFEGUARDING'], at: 'SUMMARY' },
  description: 'Children of whom a rule holds, as far as social care records go.',
});
