import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { suppressPart } from '../../../schema/policy/suppress-counts.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { aggregate } from '../marks.js';
import { DiscussionAttendance } from './attendance.type.js';

/** Discussions to which the agency was asked: those that have a line about it. */
export const discussionAttendanceFigures = report({
  name: 'strategy_discussion_attendance',
  takes: { agency: 'text', area: 'text' },
  answers: { held: 'int', attended: 'int' },
  sql: `select count(*)::int as held, count(*) filter (where a.attended)::int as attended
    from strategy_discussion s join agency_attendance a on a.meeting_id = s.id
    where a.agency = $1 and ($2 is null or s.area = $2)`,
});

@Resolver()
export class DiscussionAttendanceResolver {
  @Classified(aggregate)
  @Query(() => DiscussionAttendance, {
    nullable: true,
    description: 'How often an agency came to strategy discussions.',
  })
  async strategyDiscussionAttendance(
    @Classified(aggregate)
    @Arg('agency', () => AgencyEnum, { description: 'The agency whose attendance is counted.' })
    agency: Agency,
    @Classified(aggregate)
    @Arg('la', () => ID, {
      nullable: true,
      description: 'Only of this local authority: its GSS code.',
    })
    la: string | null,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<DiscussionAttendance>> {
    const values = { agency, area: la ?? null };
    const [row] = await readRows(context, discussionAttendanceFigures.statement, values);
    const [held, attended] = [Number(row?.held ?? 0), Number(row?.attended ?? 0)];
    const percent = held === 0 ? null : Math.round((attended / held) * 1000) / 10;
    // M12: below the level of the force, to another agency.
    if (values.area === null || context.request.principal.agency === context.owner) {
      return { held, attended, percent };
    }
    const { part, whole } = suppressPart(attended, held);
    return { held: whole, attended: part, percent: part === null ? null : percent };
  }
}
