import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { MissingCase } from './missing-case.js';
import { MissingEpisode } from './missing-episode.js';
import { missingCaseById, missingEpisodesOfChild } from './missing.loader.js';
import { ReturnHomeInterviewRef } from './return-home-interview-ref.type.js';

@Resolver(() => PoliceChildRecord)
export class MissingEpisodesOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [MissingEpisode], {
    nullable: true,
    description: 'Times that the child was reported missing, newest first, at most 200.',
  })
  missingEpisodes(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly MissingEpisode[]> {
    return missingEpisodesOfChild.load(context, record.childId);
  }
}

@Resolver(() => MissingEpisode)
export class MissingEpisodeResolver {
  @FieldResolver(() => MissingCase, {
    nullable: true,
    description: 'The case that it belongs to. Null where none was opened.',
  })
  missingCase(
    @Root() { missingCaseId: id }: MissingEpisode,
    @Ctx() context: SubgraphContext,
  ): Promise<MissingCase | null> | null {
    return id === null ? null : missingCaseById.load(context, id);
  }

  @FieldResolver(() => ReturnHomeInterviewRef, {
    nullable: true,
    description: 'The return home interview. Null until social care shares one with the police.',
  })
  rhi(
    @Root() { returnHomeInterviewId: id }: MissingEpisode,
  ): Readonly<ReturnHomeInterviewRef> | null {
    return id === null ? null : { id };
  }

  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The return home interview within 72 hours, as the police know of it: it runs until social care shares one (statutory guidance on children who go missing, January 2014). Null while the child is missing.',
  })
  rhiClock(
    @Root() { foundAt, returnHomeInterviewAt }: MissingEpisode,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading | null {
    if (foundAt === null) return null;
    const times = { startedAt: foundAt, stoppedAt: returnHomeInterviewAt };
    return readClock({ code: 'RETURN_HOME_INTERVIEW', ...times, now, ruleset });
  }
}
