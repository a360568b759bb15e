import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { namedEnum } from '../../shared/server/named-enum.js';
import { addMonths } from '../../shared/clock/civil-months.js';
import { PUBLISHED_IN, recommendations, type RecommendationTerm } from './recommendations.js';

const RecommendationTermEnum = namedEnum('RecommendationTerm', 'By when it is to be done.', {
  IMMEDIATELY: 'Immediately; the inspectorate asks for an update within six weeks.',
  THREE_MONTHS: 'Within three months of publication.',
  SIX_MONTHS: 'Within six months of publication.',
});

const months: Readonly<Record<RecommendationTerm, number>> = {
  IMMEDIATELY: 0,
  THREE_MONTHS: 3,
  SIX_MONTHS: 6,
};

/** About the force, never about a child. */
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Recommendation', {
  simpleResolvers: true,
  description: 'What the inspection of 2014 recommended, and where the API shows how it stands.',
})
export class Recommendation {
  @Field(() => Int, { nullable: true, description: 'Its number in chapter 8 of the report.' })
  number!: number;

  @Field(() => RecommendationTermEnum, {
    nullable: true,
    description: 'How soon after publication it was to be done.',
  })
  within!: RecommendationTerm;

  @Field(() => String, {
    nullable: true,
    description: 'The month of that, as 2015-05: the report was published in February 2015.',
  })
  dueIn!: string;

  @Field(() => String, { nullable: true, description: 'What, in short.' })
  text!: string;

  @Field(() => [String], { nullable: true, description: 'Root fields that show how it stands.' })
  shownBy!: readonly string[];
}

@Resolver()
export class RecommendationResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => [Recommendation], {
    nullable: true,
    description: 'The nine recommendations of the inspection, in their order.',
  })
  recommendations(): readonly Readonly<Recommendation>[] {
    return recommendations.map((facts) => ({
      ...facts,
      dueIn: addMonths(`${PUBLISHED_IN}-01`, months[facts.within]).slice(0, 7),
    }));
  }
}
