import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../../../schema/indicators/indicator-catalogue.js';
import { candidatesOver, type Candidate } from '../../../shared/indicator/candidate-list.js';
import { IndicatorCodeEnum } from '../../../shared/indicator/risk-indicator.type.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import { Child } from '../../../shared/server/child.type.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { socialCareCandidateRules } from '../candidate-rules.js';
import { socialCareIndicators } from '../social-care-indicators.js';
import { SocialCareCandidate, SocialCareCandidateConnection } from './candidate.type.js';

const candidates = candidatesOver([...socialCareIndicators, ...socialCareCandidateRules], {
  table: 'child_identity',
  id: 'id',
});

@Resolver(() => SocialCareCandidate)
export class SocialCareCandidateResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Query(() => SocialCareCandidateConnection, {
    nullable: true,
    description:
      'Children of whom the first of these rules holds that social care records can tell of, those of whom it has been so longest first. Null when they tell of none. `indicators` says what came of all of them.',
  })
  socialCareCandidates(
    @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
    @Arg('rules', () => [IndicatorCodeEnum], {
      description:
        "Codes of the rules, as R06. The first that social care's records can tell of is the one that is listed.",
    })
    rules: readonly IndicatorCode[],
    @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
    @Arg('area', () => ID, {
      nullable: true,
      description: 'GSS code of a local authority; absent for all of your areas.',
    })
    area: string | null | undefined,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<Candidate> | null {
    return candidates(context, { rules, area: area ?? null }, page);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'Of whom the rule holds.' })
  child(@Root() { id }: Candidate): Child {
    return Object.assign(new Child(), { id });
  }
}
