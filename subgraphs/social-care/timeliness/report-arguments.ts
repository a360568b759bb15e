import { GraphQLError } from 'graphql';
import { ArgsType, Field, ID } from 'type-graphql';
import { addDays, dayOf, type CivilDate } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';

const YEAR_DAYS = 365;
/** As far back as a report goes: the table of due days has a row for each. */
const MAX_DAYS = 3_700;

/** What a report of social care counts: of which authority, and of which days. */
@ArgsType()
export class ReportArguments {
  @Classified(aggregate)
  @Field(() => ID, {
    nullable: true,
    description:
      'Only of this local authority: its GSS code. Small counts are then null to others.',
  })
  la?: string | null;

  @Classified(aggregate)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'First day; absent for a year before the last.',
  })
  from?: CivilDate | null;

  @Classified(aggregate)
  @Field(() => CivilDay, { nullable: true, description: 'Last day, included; absent for today.' })
  to?: CivilDate | null;
}

export interface ReportPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Throws BAD_USER_INPUT when it ends before it begins, or began more than ten years ago. */
export const periodOf = (
  { from, to }: Pick<ReportArguments, 'from' | 'to'>,
  { now }: Pick<SubgraphContext, 'now'>,
): ReportPeriod => {
  const last = to ?? dayOf(now);
  const first = from ?? addDays(last, -YEAR_DAYS);
  const earliest = addDays(dayOf(now), -MAX_DAYS);
  if (first <= last && first >= earliest) return { from: first, to: last };
  throw new GraphQLError('`from` must not be later than `to`, nor ten years ago.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};
