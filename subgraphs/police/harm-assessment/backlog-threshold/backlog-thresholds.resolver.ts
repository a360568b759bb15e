import { Ctx, Query, Resolver } from 'type-graphql';
import { readRows } from '../../../shared/loader/read-rows.js';
import { rowStatement, selectList } from '../../../shared/loader/row-statement.js';
import { Classified } from '../../../shared/policy/classified.js';
import { requireOwnStaff } from '../../../shared/policy/own-work-list.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { BacklogThreshold } from './backlog-threshold.js';

const thresholds = rowStatement(BacklogThreshold, {
  sqlOf: (metadata) => `select ${selectList(metadata)} from backlog_threshold r order by r.area`,
  parameters: [],
});

@Resolver()
export class BacklogThresholdsResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => [BacklogThreshold], {
    nullable: true,
    description:
      'How many harm assessments may wait in each area for which that is set, and where more do.',
  })
  async backlogThresholds(@Ctx() context: SubgraphContext): Promise<readonly BacklogThreshold[]> {
    requireOwnStaff(context, 'OPERATIONAL');
    const { statement, hydrate } = thresholds(context.dataSource);
    return (await readRows(context, statement, {})).map(hydrate);
  }
}
