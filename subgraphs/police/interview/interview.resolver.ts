import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile, type FilePolicy } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { ChildInterview } from './child-interview.js';
import { interviewsOfChild } from './interview.loader.js';

const ofItsInvestigation: FilePolicy<ChildInterview> = {
  dataClass: 'VICTIM',
  listedAt: 'SUMMARY',
  investigationsOf: ({ investigationId }) => [investigationId],
};

@Resolver(() => PoliceChildRecord)
export class InterviewsOfChildResolver {
  @Classified({ as: ['VICTIM'], at: 'SUMMARY' })
  @FieldResolver(() => [ChildInterview], {
    nullable: true,
    description: 'Interviews of the child, newest first, at most 200.',
  })
  async interviews(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ChildInterview[]> {
    const interviews = await interviewsOfChild.load(context, record.childId);
    return rowsByFile(interviews, ofItsInvestigation, { source: record, context });
  }
}
