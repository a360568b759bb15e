import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../shared/page/connection.js';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import { requireOwnStaff } from '../../shared/policy/own-work-list.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ChargingStatus } from '../charging-case/charging-case-enums.js';
import type { ChargingCase } from '../charging-case/charging-case.js';
import { ChargingQueueArguments } from './charging-queue-arguments.js';
import type { ChargingAwaiting } from './charging-queue-enums.js';
import { queueFigures, queueHistogram, queuePage, type Bar } from './charging-queue.loader.js';
import { ChargingQueueConnection, ChargingQueueEdge } from './charging-queue.type.js';
import { DaysBin } from './days-bin.type.js';
import { once } from '../../shared/page/once.js';

type QueuePage = Page<ChargingCase>;

const figure = { as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' } as const;

const MAX_STEP_DAYS = 366;

/** Whoever has the turn, a file in one of these statuses waits for a charging decision. */
const statusesOf: Readonly<Record<ChargingAwaiting, readonly ChargingStatus[]>> = {
  CPS: ['AWAITING_CPS'],
  POLICE: ['AWAITING_POLICE', 'ADVISED_ACTION_PLAN'],
};

@Resolver(() => ChargingQueueConnection)
export class ChargingQueueResolver {
  @Classified(figure)
  @Query(() => ChargingQueueConnection, {
    nullable: true,
    description: 'Files in which a charging decision is awaited: a work list of the CPS.',
  })
  chargingQueue(
    @Args(() => ChargingQueueArguments) given: ChargingQueueArguments,
    @Ctx() context: SubgraphContext,
  ): ChargingQueueConnection {
    requireOwnStaff(context, 'CRIME');
    const request = pageRequest(given);
    const { awaiting, area = null, rasso = null, minAgeDays = null } = given;
    const statuses = awaiting ? statusesOf[awaiting] : [...statusesOf.CPS, ...statusesOf.POLICE];
    const filter = { statuses, area, rasso, minAgeDays };
    return Object.assign(new ChargingQueueConnection(), {
      filter,
      page: once(() => queuePage(context, filter, request)),
      figures: once(() => queueFigures(context, filter)),
    });
  }

  @Classified(figure)
  @FieldResolver(() => Int, { nullable: true, description: 'How many files wait in all.' })
  async totalCount(@Root() queue: ChargingQueueConnection): Promise<number> {
    return (await queue.figures()).totalCount;
  }

  @Classified(figure)
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Median days since the first report to the police; half a day where two files are in the middle. Null when none wait.',
  })
  async medianDays(@Root() queue: ChargingQueueConnection): Promise<number | null> {
    return (await queue.figures()).medianDays;
  }

  @Classified(figure)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Files over the standard: 28 days after their full code submission.',
  })
  async overStandard(@Root() queue: ChargingQueueConnection): Promise<number> {
    return (await queue.figures()).overStandard;
  }

  @Classified(figure)
  @FieldResolver(() => [DaysBin], {
    nullable: true,
    description:
      'Files by days since the first report to the police, in bars that end at multiples of `stepDays`.',
  })
  histogram(
    @Root() queue: ChargingQueueConnection,
    @Arg('stepDays', () => Int, { defaultValue: 7, description: 'Days a bar: 1 to 366.' })
    stepDays: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Bar[]> {
    if (stepDays < 1 || stepDays > MAX_STEP_DAYS) {
      const extensions = { code: 'BAD_USER_INPUT' };
      throw new GraphQLError('`stepDays` must be 1 to 366.', { extensions });
    }
    return queueHistogram(context, queue.filter, stepDays);
  }

  @FieldResolver(() => [ChargingQueueEdge])
  async edges(@Root() queue: ChargingQueueConnection): Promise<QueuePage['edges']> {
    return (await queue.page()).edges;
  }

  @FieldResolver(() => PageInfo)
  async pageInfo(@Root() queue: ChargingQueueConnection): Promise<QueuePage['pageInfo']> {
    return (await queue.page()).pageInfo;
  }
}
