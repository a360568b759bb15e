import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { rowStatement, selectList } from '../../shared/loader/row-statement.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SpecialismEnum, type Specialism } from '../team/team-enums.js';
import { Team } from '../team/team.js';
import { Post } from './post.js';
import { Staffing } from './staffing.type.js';

const figure = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

const teamsOf = rowStatement(Team, {
  sqlOf: (metadata) => `select ${selectList(metadata)} from team r
    where $1::text is null or r.specialism = $1::text order by r.vacancies desc nulls last, r.name`,
  parameters: ['specialism'],
});

const posts = rowStatement(Post, {
  sqlOf: (metadata) => `select ${selectList(metadata)} from post r order by r.title, r.id`,
  parameters: [],
});

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((all, number) => all + (number ?? 0), 0);

@Resolver()
export class StaffingResolver {
  @Classified(figure)
  @Query(() => Staffing, {
    nullable: true,
    description: 'Teams, their posts and vacancies: what a supervisor allocates with.',
  })
  async staffing(
    @Classified(figure)
    @Arg('specialism', () => SpecialismEnum, {
      nullable: true,
      description: 'Only teams trained for this; absent for all.',
    })
    specialism: Specialism | null,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<Staffing>> {
    const ofTeams = teamsOf(context.dataSource);
    const values = { specialism: specialism ?? null };
    const teams = (await readRows(context, ofTeams.statement, values)).map(ofTeams.hydrate);
    const ofPosts = posts(context.dataSource);
    return {
      establishment: sum(teams.map(({ establishment }) => establishment)),
      vacancies: sum(teams.map(({ vacancies }) => vacancies)),
      teams,
      posts: (await readRows(context, ofPosts.statement, {})).map(ofPosts.hydrate),
    };
  }
}
