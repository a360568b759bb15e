import { GraphQLError } from 'graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { clockRule } from '../../../shared/clock/read-clock.js';
import type { RawRow } from '../../../shared/database/hydrate.js';
import { readRows } from '../../../shared/loader/read-rows.js';
import { Classified } from '../../../shared/policy/classified.js';
import { report } from '../../../shared/row-security/report.js';
import { CivilDay } from '../../../shared/server/scalars.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { InvestigationOutcomeEnum, type InvestigationOutcome } from '../investigation-enums.js';
import { InvestigationOutcomes } from './investigation-outcomes.type.js';

const counted = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

/** One row an outcome, and one over all of them, of which the outcome is null. */
export const investigationOutcomeFigures = report({
  name: 'investigation_outcomes',
  takes: { from: 'date', to: 'date', weeks12: 'int' },
  answers: { outcome: 'text', total: 'int', within: 'int', median: 'float8', mean: 'float8' },
  sql: `select e.outcome, count(*)::int, count(*) filter (where e.days <= $3)::int,
      percentile_cont(0.5) within group (order by e.days)::float8, round(avg(e.days), 1)::float8
    from (
      select i.outcome, (i.ended_at at time zone 'Europe/London')::date
        - (i.started_at at time zone 'Europe/London')::date as days
      from investigation i
      where i.outcome is not null
        and i.ended_at >= $1::timestamp at time zone 'Europe/London'
        and i.ended_at < ($2 + 1)::timestamp at time zone 'Europe/London'
    ) e
    group by grouping sets ((), (e.outcome)) order by count(*) desc, e.outcome`,
});

const isOutcome = (code: string): code is InvestigationOutcome => code in InvestigationOutcomeEnum;

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const outcomesIn = (rows: readonly RawRow[]): Readonly<InvestigationOutcomes> => {
  const all = rows.find(({ outcome }) => outcome === null);
  return {
    concluded: Number(all?.total ?? 0),
    withinTwelveWeeks: Number(all?.within ?? 0),
    medianDays: numberOf(all?.median),
    meanDays: numberOf(all?.mean),
    byOutcome: rows.flatMap(({ outcome: code, total, median }) => {
      const outcome = String(code);
      if (!isOutcome(outcome)) return [];
      return [{ outcome, count: Number(total), medianDays: Number(median) }];
    }),
  };
};

@Resolver()
export class InvestigationOutcomesResolver {
  @Classified(counted)
  @Query(() => InvestigationOutcomes, {
    nullable: true,
    description: 'How investigations ended in a period, and how long they took.',
  })
  async investigationOutcomes(
    @Classified(counted)
    @Arg('from', () => CivilDay, { description: 'First day.' })
    from: CivilDate,
    @Classified(counted)
    @Arg('to', () => CivilDay, { description: 'Last day, included.' })
    to: CivilDate,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<InvestigationOutcomes>> {
    if (from > to) {
      throw new GraphQLError('`to` must not be earlier than `from`.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    const weeks12 = clockRule('INVESTIGATION_12_WEEK', context.ruleset).length;
    return outcomesIn(
      await readRows(context, investigationOutcomeFigures.statement, { from, to, weeks12 }),
    );
  }
}
