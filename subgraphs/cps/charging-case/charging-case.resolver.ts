import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { CpsChildRecord } from '../child/cps-child-record.type.js';
import { ChargingCase } from './charging-case.js';
import { casesOfChild, childVictimsOfCase, submissionsOfCase } from './charging-case.loader.js';
import { chargingClock, fileTime, type FileTime } from './file-time.js';
import { casesUnderPrivilege } from './privileged-file.js';

const timed = { as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' } as const;

const timeOf = async (file: ChargingCase, context: SubgraphContext): Promise<FileTime> => {
  const submissions = await submissionsOfCase.load(context, file.id);
  return fileTime(file.firstReportedAt, submissions, context.now);
};

@Resolver(() => CpsChildRecord)
export class CasesOfChildResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [ChargingCase], {
    nullable: true,
    description: 'Charging files that the child is part of, newest first, at most 200.',
  })
  async cases(
    @Root() record: CpsChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ChargingCase[]> {
    return casesUnderPrivilege(await casesOfChild.load(context, record.childId), {
      source: record,
      context,
    });
  }
}

@Resolver(() => ChargingCase)
export class ChargingCaseResolver {
  @Classified(timed)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days since the first report to the police; until the decision, once it is made.',
  })
  async ageInDays(@Root() file: ChargingCase, @Ctx() context: SubgraphContext): Promise<number> {
    return (await timeOf(file, context)).ageInDays;
  }

  @Classified(timed)
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Days since the first submission in which the police had the file: after a rejection, or with an action plan. Null before it.',
  })
  async policeTimeDays(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<number | null> {
    return (await timeOf(file, context)).policeTimeDays;
  }

  @Classified(timed)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days since the first submission in which the CPS had the file. Null before it.',
  })
  async cpsTimeDays(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<number | null> {
    return (await timeOf(file, context)).cpsTimeDays;
  }

  @Classified(timed)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Decision within 28 days of the last submission under the full code test (operational standard of the CPS). Null when there is none.',
  })
  async clock28(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return chargingClock(await submissionsOfCase.load(context, file.id), context);
  }

  @Classified({ as: ['CRIME', 'VICTIM'], at: 'FULL' })
  @FieldResolver(() => [Child], {
    nullable: true,
    description: 'Children who are victims. Under an episode, those of the episode only.',
  })
  async childVictims(
    @Root() file: ChargingCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Child[]> {
    const ids = await childVictimsOfCase.load(context, file.id);
    const { pass } = context.request;
    return ids
      .filter((id) => pass === null || context.isInPass(id))
      .map((id) => Object.assign(new Child(), { id }));
  }
}
