import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { Edge, Page } from '../page/connection.js';
import { PageInfo } from '../page/page-info.type.js';
import { DataClassEnum } from '../policy/policy-enums.js';
import { CivilDay, DateTime } from '../server/scalars.js';
import { AccessOutcomeEnum, type AccessOutcome } from './access-outcome.js';
import { AccessReviewKindEnum, type AccessReviewKind } from './access-review-kind.js';

@Directive('@shareable')
@ObjectType('AccessReview', {
  simpleResolvers: true,
  description:
    'An access out of the ordinary, for a second person of the agency that holds the data.',
})
export class AccessReview {
  @Field(() => ID, { description: 'Opaque id: what it is reviewed by.' })
  id!: string;

  @Field(() => AccessReviewKindEnum, { description: 'Why it is to be reviewed.' })
  kind!: AccessReviewKind;

  @Field(() => DateTime, { description: 'When, in real time.' })
  at!: Instant;

  @Field(() => ID, { description: 'Opaque id of the child looked for, as `Child.id`.' })
  childId!: string;

  @Field(() => String, { description: 'The agency of the person.' })
  agency!: string;

  @Field(() => String, { description: "Who: the opaque id at that agency's identity provider." })
  who!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For which purpose. Null for a declaration, which its use tells.',
  })
  purpose!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Under which episode. Null for an agency's own record.",
  })
  episode!: string | null;

  @Field(() => [DataClassEnum], {
    description: 'Classes that a justification opened. Empty for what was not justified.',
  })
  justified!: readonly DataClass[];

  @Field(() => String, {
    nullable: true,
    description: 'What the person gave as the reason. Null where none is asked for.',
  })
  reason!: string | null;

  @Field(() => CivilDay, {
    nullable: true,
    description:
      'The last day on which a second person is to review it, in real time. Null for what is reviewed elsewhere.',
  })
  dueOn!: CivilDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is not reviewed, and that day is over. Null for what is reviewed elsewhere.',
  })
  isOverdue!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a second person has reviewed it. Null for what is reviewed elsewhere.',
  })
  isReviewed!: boolean | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was reviewed, in domain time. Null until then.',
  })
  reviewedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who reviewed it. Null until then.' })
  reviewer!: string | null;

  @Field(() => AccessOutcomeEnum, {
    nullable: true,
    description: 'What they concluded. Null until then.',
  })
  outcome!: AccessOutcome | null;

  @Field(() => String, { nullable: true, description: 'What they found. Null until then.' })
  finding!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version to name as `expectedVersion` in the review of BREAK_GLASS_DECLARED. Null for every other kind.',
  })
  version!: number | null;
}

/** What a resolver hands to the type `AccessReview`. */
export type AccessReviewAnswer = { readonly [Field in keyof AccessReview]: AccessReview[Field] };

@Directive('@shareable')
@ObjectType('AccessReviewEdge', {
  simpleResolvers: true,
  description: 'An access out of the ordinary, in the list.',
})
class AccessReviewEdge implements Edge<AccessReviewAnswer> {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => AccessReview, { description: 'What was looked at, by whom and why.' })
  node!: AccessReviewAnswer;
}

@Directive('@shareable')
@ObjectType('AccessReviewConnection', {
  simpleResolvers: true,
  description: 'Accesses out of the ordinary, the newest first.',
})
export class AccessReviewConnection implements Pick<
  Page<AccessReviewAnswer>,
  'edges' | 'pageInfo'
> {
  @Field(() => [AccessReviewEdge], { description: 'This page, the newest first.' })
  edges!: readonly AccessReviewEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description:
      "How many in all are overdue, whatever the page shows; the caller's own are not among them.",
  })
  overdueCount!: () => Promise<number>;
}

/** What the list's resolver hands on. */
export type AccessReviewPage = Page<AccessReviewAnswer> &
  Pick<AccessReviewConnection, 'overdueCount'>;
