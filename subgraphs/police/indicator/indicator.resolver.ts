import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorsOver, type IndicatorAnswer } from '../../shared/indicator/indicators.js';
import { RiskIndicator } from '../../shared/indicator/risk-indicator.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { policeTables } from './police-tables.js';
import { policeIndicators } from './police-indicators.js';

const indicators = indicatorsOver(policeIndicators, policeTables);

@Resolver(() => PoliceChildRecord)
export class IndicatorsOfChildResolver {
  @Classified({ as: ['CRIME', 'SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [RiskIndicator], {
    nullable: true,
    description: 'The named rules over police records, each with what came of it.',
  })
  indicators(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly IndicatorAnswer[]> {
    return indicators(record, context);
  }
}
