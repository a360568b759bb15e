import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { readRows } from '../../../shared/loader/read-rows.js';
import { Classified } from '../../../shared/policy/classified.js';
import { report } from '../../../shared/row-security/report.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { TeamKindEnum, type TeamKind } from '../../team/team-enums.js';

/** Counts only: no investigation and no child is named. */
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AllocationSkill', {
  simpleResolvers: true,
  description:
    'Open investigations of one kind of team, and whether its officers are trained for what is alleged (recommendation 4 of the inspection).',
})
export class AllocationSkill {
  @Field(() => TeamKindEnum, {
    nullable: true,
    description: 'What the teams counted here are there for.',
  })
  teamKind!: TeamKind;

  @Field(() => Int, { nullable: true, description: 'How many open investigations they have.' })
  total!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these are with officers trained for what is alleged.',
  })
  matched!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these are with officers who are not (R20).',
  })
  notMatched!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these do not say whether they are.',
  })
  unknown!: number;
}

export const allocationSkillFigures = report({
  name: 'allocation_skill',
  answers: { kind: 'text', total: 'int', matched: 'int', not_matched: 'int', unknown: 'int' },
  sql: `select m.kind, count(*)::int,
      count(*) filter (where i.skill_match = 'MATCHED')::int,
      count(*) filter (where i.skill_match = 'NOT_MATCHED')::int,
      count(*) filter (where i.skill_match = 'UNKNOWN')::int
    from investigation i join team m on m.id = i.team_id
    where i.ended_at is null group by m.kind order by m.kind`,
});

const isTeamKind = (kind: string): kind is TeamKind => kind in TeamKindEnum;

@Resolver()
export class AllocationSkillResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => [AllocationSkill], {
    nullable: true,
    description: 'Whether open investigations are with officers trained for what is alleged.',
  })
  async allocationSkillReport(
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Readonly<AllocationSkill>[]> {
    const rows = await readRows(context, allocationSkillFigures.statement, {});
    return rows.flatMap((row) => {
      const teamKind = String(row.kind);
      if (!isTeamKind(teamKind)) return [];
      const [total, matched] = [Number(row.total), Number(row.matched)];
      return [
        {
          teamKind,
          total,
          matched,
          notMatched: Number(row.not_matched),
          unknown: Number(row.unknown),
        },
      ];
    });
  }
}
