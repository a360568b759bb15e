import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { EarlyAdvice } from './early-advice.js';

const adviceOnCase = rowsBy(EarlyAdvice, { key: 'caseId', newestFirst: 'requestedAt' });

@Resolver(() => ChargingCase)
export class EarlyAdviceOnCaseResolver {
  @Classified({ as: ['LEGAL_ADVICE'], at: 'SUMMARY' })
  @FieldResolver(() => [EarlyAdvice], {
    nullable: true,
    description: 'Early advice on the file, newest first, at most 200.',
  })
  earlyAdvice(
    @Root() { id }: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly EarlyAdvice[]> {
    return adviceOnCase.load(context, id);
  }
}
