import { GraphQLError } from 'graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { Classified } from '../../../shared/policy/classified.js';
import { CivilDay } from '../../../shared/server/scalars.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { CustodySampleEnum, type CustodySampleOf } from '../custody-enums.js';
import { custodyReport, custodySample, type Period } from './custody-report.loader.js';
import { CustodyReport } from './custody-report.type.js';
import { CustodySample } from './custody-sample.type.js';

/** Throws BAD_USER_INPUT when the period ends before it begins. */
const period = (from: CivilDate, to: CivilDate): Period => {
  if (from <= to) return { from, to };
  throw new GraphQLError('`to` must not be earlier than `from`.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

@Resolver()
export class CustodyReportResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => CustodyReport, {
    nullable: true,
    description: 'How many children were arrested and kept overnight in a period.',
  })
  custodyReport(
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Arg('from', () => CivilDay, { description: 'First day.' })
    from: CivilDate,
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Arg('to', () => CivilDay, { description: 'Last day, included.' })
    to: CivilDate,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<CustodyReport>> {
    return custodyReport(context, period(from, to));
  }

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => CustodySample, {
    nullable: true,
    description:
      'Figures of the custody records that the inspectorate read, or of those that the force audited itself.',
  })
  custodySample(
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Arg('sample', () => CustodySampleEnum, {
      defaultValue: 'INSPECTED',
      description: 'Whose selection.',
    })
    sample: CustodySampleOf,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<CustodySample>> {
    return custodySample(context, sample);
  }
}
