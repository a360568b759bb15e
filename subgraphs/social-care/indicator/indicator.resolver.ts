import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorsOver, type IndicatorAnswer } from '../../shared/indicator/indicators.js';
import { RiskIndicator } from '../../shared/indicator/risk-indicator.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { socialCareIndicators } from './social-care-indicators.js';

const indicators = indicatorsOver(socialCareIndicators);

@Resolver(() => SocialCareChildRecord)
export class IndicatorsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [RiskIndicator], {
    nullable: true,
    description: 'The named rules over social care’s records, each with what came of it.',
  })
  indicators(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly IndicatorAnswer[]> {
    return indicators(record, context);
  }
}
