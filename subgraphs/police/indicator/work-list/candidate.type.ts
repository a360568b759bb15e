import { Field, ID, ObjectType } from 'type-graphql';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { Classified } from '../../../shared/policy/classified.js';
import { CivilDay } from '../../../shared/server/scalars.js';
import { workListType } from '../../../shared/work-list/work-list-type.js';

@Classified({ as: ['CRIME', 'SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('PoliceCandidate', {
  simpleResolvers: true,
  description: 'A child of whom a rule holds, as far as police records go.',
})
export class PoliceCandidate {
  @Field(() => ID, { description: 'Opaque id of the child.' })
  id!: string;

  @Field(() => CivilDay, { nullable: true, description: 'The day from which on it has been so.' })
  since!: CivilDate;
}

export const PoliceCandidateConnection = workListType(PoliceCandidate, {
  mark: { as: ['CRIME', 'SAFEGUARDING'], at: 'SUMMARY' },
  description: 'Children of whom a rule holds, as far as police records go.',
});
