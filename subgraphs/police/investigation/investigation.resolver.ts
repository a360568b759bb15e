import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile } from '../../shared/policy/own-file.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { ageInWeeks, daysSinceActivity, twelveWeekClock } from './investigation-age.js';
import { Investigation } from './investigation.js';
import {
  childIdsOfInvestigation,
  crimeIdsOfInvestigation,
  investigationsOfChild,
} from './investigation.loader.js';

@Resolver(() => PoliceChildRecord)
export class InvestigationsOfChildResolver {
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => [Investigation], {
    nullable: true,
    description: 'Investigations that concern the child, newest first, at most 200.',
  })
  async investigations(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Investigation[]> {
    return rowsByFile(
      await investigationsOfChild.load(context, record.childId),
      { dataClass: 'CRIME', listedAt: 'SUMMARY', investigationsOf: ({ id }) => [id] },
      { source: record, context },
    );
  }
}

@Resolver(() => Investigation)
export class InvestigationResolver {
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Whole weeks since it was reported, until it ended or until now.',
  })
  ageInWeeks(@Root() investigation: Investigation, @Ctx() { now }: SubgraphContext): number {
    return ageInWeeks(investigation, now);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days since the last entry on the file. Null once it has ended.',
  })
  daysSinceActivity(
    @Root() investigation: Investigation,
    @Ctx() { now }: SubgraphContext,
  ): number | null {
    return daysSinceActivity(investigation, now);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'An inspector looks at an investigation of twelve weeks (force policy in 2014).',
  })
  twelveWeekClock(
    @Root() investigation: Investigation,
    @Ctx() context: SubgraphContext,
  ): ClockReading {
    return twelveWeekClock(investigation, context);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [ID], {
    nullable: true,
    description: 'Opaque ids of the crimes that it looks into.',
  })
  crimeIds(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly string[]> {
    return crimeIdsOfInvestigation.load(context, id);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many children it concerns as victims or witnesses; to another agency, how many of those in your episode.',
  })
  async childCount(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<number> {
    const children = await childIdsOfInvestigation.load(context, id);
    const { owner, request, isInPass } = context;
    const isOwn = request.principal.agency === owner;
    return isOwn ? children.length : children.filter(isInPass).length;
  }

  @Classified({ as: ['CRIME', 'VICTIM'], at: 'FULL' })
  @FieldResolver(() => [Child], {
    nullable: true,
    description: 'Those of its children who are in your episode; of a work list, all of them.',
  })
  async children(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Readonly<Child>[]> {
    const children = await childIdsOfInvestigation.load(context, id);
    const isKnown = context.request.pass === null ? () => true : context.isInPass;
    return children.filter(isKnown).map((childId) => ({ id: childId }));
  }
}
