import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { VirStatusEnum, type VirStatus } from '../victim-information-enums.js';
import type { VictimInformationRequest } from '../victim-information-request.js';
import {
  VictimInformationRequestConnection,
  victimInformationRequests,
} from './victim-information.list.js';

const listed = { as: ['CRIME', 'VICTIM'], at: 'SUMMARY' } as const;

@ArgsType()
class VictimInformationRequestsArguments extends PageArguments {
  @Classified(listed)
  @Field(() => VirStatusEnum, {
    nullable: true,
    description: 'Only those that stand so; absent for all.',
  })
  status?: VirStatus | null;
}

@Resolver()
export class VictimInformationListResolver {
  @Classified(listed)
  @Query(() => VictimInformationRequestConnection, {
    nullable: true,
    description:
      'Requests for material about victims (Police, Crime, Sentencing and Courts Act 2022 section 44A), the oldest first: a work list of the CPS.',
  })
  victimInformationRequests(
    @Args(() => VictimInformationRequestsArguments) asked: VictimInformationRequestsArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<VictimInformationRequest> {
    return victimInformationRequests.page(context, { status: asked.status ?? null }, asked);
  }
}
