import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { RiskGradeEnum, type RiskGrade } from '../../risk-grade.js';
import { DeviceTypeEnum, type DeviceType } from '../digital-exam-enums.js';
import { DigitalExamQueue } from '../digital-exam-queue.type.js';
import { digitalExamFiguresOf } from '../digital-exam.loader.js';
import { waitingExhibits } from './digital-exam.list.js';

const figure = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

@ArgsType()
class DigitalExamQueueArguments extends PageArguments {
  @Classified(figure)
  @Field(() => DeviceTypeEnum, {
    nullable: true,
    description: 'Only devices of this type; absent for all.',
  })
  type?: DeviceType | null;

  @Classified(figure)
  @Field(() => RiskGradeEnum, {
    nullable: true,
    description: 'Only devices as urgent as this; absent for all.',
  })
  risk?: RiskGrade | null;
}

@Resolver()
export class DigitalExamQueueResolver {
  @Classified(figure)
  @Query(() => DigitalExamQueue, {
    nullable: true,
    description:
      'Seized devices that wait for examination: figures for the partners, entries for the police.',
  })
  async digitalExamQueue(
    @Args(() => DigitalExamQueueArguments) asked: DigitalExamQueueArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<DigitalExamQueue>> {
    const { type = null, risk = null } = asked;
    return {
      ...(await digitalExamFiguresOf(context, { type, risk })),
      entries: () => waitingExhibits.page(context, { type, risk }, asked),
    };
  }
}
