import { Ctx, Query, Resolver } from 'type-graphql';
import { readRows } from '../../shared/loader/read-rows.js';
import { Classified } from '../../shared/policy/classified.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { unitById } from '../unit/unit.loader.js';
import { BacklogSummary } from './backlog-summary.type.js';

/** Units that assess harm; one where nothing waits is listed with 0, as the Hereford MASH was in 2014. */
export const waitingByUnit = report({
  name: 'waiting_by_unit',
  answers: { id: 'text', waiting: 'int', child_linked: 'int' },
  sql: `select u.id::text, count(h.id)::int as "waiting",
      count(h.id) filter (where h.child_linked)::int as "child_linked"
    from unit u left join harm_assessment h on h.unit_id = u.id and h.secondary_assessed_at is null
    where u.kind in ('MASH', 'HAU', 'VULNERABILITY_HUB')
    group by u.id order by count(h.id) desc, u.name`,
});

const summaries = async (
  context: SubgraphContext,
): Promise<readonly Readonly<BacklogSummary>[]> => {
  const rows = await readRows(context, waitingByUnit.statement, {});
  const found = rows.map(async (row) => {
    const unit = await unitById.load(context, String(row.id));
    const waiting = Number(row.waiting);
    return unit && { unit, waiting, childLinked: Number(row.child_linked) };
  });
  return (await Promise.all(found)).filter((summary) => summary !== null);
};

@Resolver()
export class BacklogSummaryResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => [BacklogSummary], {
    nullable: true,
    description: 'The backlog of each unit that assesses harm, the longest first.',
  })
  backlogSummary(@Ctx() context: SubgraphContext): Promise<readonly Readonly<BacklogSummary>[]> {
    return summaries(context);
  }
}
