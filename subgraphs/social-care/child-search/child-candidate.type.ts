import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { namedEnum } from '../../shared/server/named-enum.js';

export const ComparedFieldEnum = namedEnum('ComparedField', 'What is compared.', {
  GIVEN_NAME: 'Given name.',
  FAMILY_NAME: 'Family name (SSD PERS).',
  DATE_OF_BIRTH: 'Date of birth (SSD PERS005A).',
  SEX: 'Sex (SSD PERS002A).',
  POSTCODE: 'Postcode of a home, of those that are not protected.',
  NHS_NUMBER: 'NHS number.',
  UPN: 'Unique pupil number.',
});
export type ComparedField = keyof typeof ComparedFieldEnum;

export const AgreementEnum = namedEnum('Agreement', 'How what was sought compares.', {
  AGREES: 'The same.',
  SIMILAR: 'Nearly: a like spelling, one digit, the same postcode district.',
  DIFFERS: 'Not the same.',
  NOT_HELD: 'The index holds nothing to compare.',
  NOT_GIVEN: 'The search did not say.',
});
export type Agreement = keyof typeof AgreementEnum;

export const MatchConfidenceEnum = namedEnum(
  'MatchConfidence',
  'How much agrees. A person decides, never this.',
  {
    VERIFIED: 'A number agrees, and so do name and birthday.',
    HIGH: 'Name and birthday agree.',
    REVIEW: 'Some of it agrees.',
    LOW: 'It may be a twin.',
  },
);
export type MatchConfidence = keyof typeof MatchConfidenceEnum;

@ObjectType('FieldComparison', { simpleResolvers: true, description: 'One thing compared.' })
export class FieldComparison {
  @Field(() => ComparedFieldEnum, { nullable: true, description: 'What of the child is compared.' })
  field!: ComparedField;

  @Field(() => AgreementEnum, {
    nullable: true,
    description: 'How far what you asked for and what the index holds agree.',
  })
  agreement!: Agreement;
}

/** INVARIANT: tells whether it is the same child, and nothing that is held about the child. */
@ObjectType('ChildCandidate', {
  simpleResolvers: true,
  description: 'A child of the index who may be the one sought: compared, not shown.',
})
export class ChildCandidate {
  @Field(() => ID, {
    description: 'Opaque id of the child. It opens nothing: a record is read under an episode.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Initials. Null for the unnamed.' })
  initials!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year of birth. Null for an unborn child.' })
  yearOfBirth!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Town, of addresses that are not protected. Null when there is none.',
  })
  locality!: string | null;

  @Field(() => [AgencyEnum], {
    nullable: true,
    description:
      'Agencies whose record of this child is linked. The CPS is never named: a charging file is for it to tell.',
  })
  knownTo!: readonly Agency[];

  @Field(() => [FieldComparison], { nullable: true, description: 'Field by field.' })
  comparisons!: readonly FieldComparison[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether this may be a twin of the child sought: family name, birthday and home agree, first names do not.',
  })
  possibleTwins!: boolean;

  @Field(() => MatchConfidenceEnum, { nullable: true, description: 'How much agrees.' })
  confidence!: MatchConfidence;
}
