import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';
import { periodOf, ReportArguments } from './report-arguments.js';
import { icpcTimeliness, referralTimeliness } from './timeliness.report.js';
import { Timeliness } from './timeliness.type.js';

@Resolver()
export class TimelinessResolver {
  @Classified(aggregate)
  @Query(() => Timeliness, {
    nullable: true,
    description:
      'How soon it was decided what to do about referrals received in a period: within one working day (Working Together; SSD CINE003A).',
  })
  referralTimeliness(
    @Args(() => ReportArguments) asked: ReportArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<Timeliness>> {
    return referralTimeliness(context, { area: asked.la ?? null, ...periodOf(asked, context) });
  }

  @Classified(aggregate)
  @Query(() => Timeliness, {
    nullable: true,
    description:
      'How many initial child protection conferences due in a period were held in time: 15 working days after the strategy discussion (SSD ICPC004A, ICPC005A).',
  })
  icpcTimeliness(
    @Args(() => ReportArguments) asked: ReportArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<Timeliness>> {
    return icpcTimeliness(context, { area: asked.la ?? null, ...periodOf(asked, context) });
  }
}
