import { Field, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { TriStateEnum, type TriState } from '../../shared/codes/tri-state.js';
import type { SuspectLink } from './suspect-link.js';

/** Says nothing of who the suspects are, so that a summary can ask whether anybody checked. */
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('SuspectAccess', {
  simpleResolvers: true,
  description: 'Whether other children to whom the suspects have access were considered.',
})
export class SuspectAccess {
  @Field(() => TriStateEnum, {
    nullable: true,
    description: "Children of the suspects' households. NO when it is NO for one suspect.",
  })
  householdChildrenKnown!: TriState;

  @Field(() => TriStateEnum, {
    nullable: true,
    description: "Other children of the suspects' families. NO when it is NO for one suspect.",
  })
  extendedFamilyAssessed!: TriState;
}

/** One unchecked suspect leaves children unchecked: the least certain answer stands for all. */
const leastOf = (answers: readonly TriState[]): TriState => {
  if (answers.includes('NO')) return 'NO';
  return answers.includes('NOT_RECORDED') ? 'NOT_RECORDED' : 'YES';
};

/** Null when no suspect is known. */
export const suspectAccess = (suspects: readonly SuspectLink[]): Readonly<SuspectAccess> | null =>
  suspects.length === 0
    ? null
    : {
        householdChildrenKnown: leastOf(suspects.map((link) => link.householdChildrenKnown)),
        extendedFamilyAssessed: leastOf(suspects.map((link) => link.extendedFamilyAssessed)),
      };
