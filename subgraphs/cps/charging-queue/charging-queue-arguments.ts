import { ArgsType, Field, Int } from 'type-graphql';
import { PageArguments } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import {
  ChargingAwaitingEnum,
  ChargingQueueOrderEnum,
  type ChargingAwaiting,
  type ChargingQueueOrder,
} from './charging-queue-enums.js';

const filter = { as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' } as const;

@ArgsType()
export class ChargingQueueArguments extends PageArguments {
  @Classified(filter)
  @Field(() => ChargingAwaitingEnum, {
    nullable: true,
    description: 'Only files that wait for the police, or for the CPS; absent for both.',
  })
  awaiting?: ChargingAwaiting | null;

  @Classified(filter)
  @Field(() => ChargingQueueOrderEnum, {
    defaultValue: ChargingQueueOrderEnum.OLDEST_FIRST,
    description: 'What comes first.',
  })
  orderBy!: ChargingQueueOrder;

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => String, {
    nullable: true,
    description: 'Only files of this CPS area; absent for all.',
  })
  area?: string | null;

  @Classified({ as: ['CRIME', 'VICTIM'], at: 'SUMMARY' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only rape and serious sexual offences, or only others; absent for both.',
  })
  rasso?: boolean | null;

  @Classified(filter)
  @Field(() => Int, {
    nullable: true,
    description:
      'Only files at least so many days after the first report to the police; absent for all.',
  })
  minAgeDays?: number | null;
}
