import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { ChildCandidate } from './child-candidate.type.js';
import { ResolveChildInput, soughtOf } from './resolve-child-input.type.js';
import { resolveChild } from './resolve-child.js';

@Resolver()
export class ResolveChildResolver {
  @Query(() => [ChildCandidate], {
    nullable: true,
    description:
      'Children of the index who may be the one meant, the likeliest first, at most ten: compared field by field, without anything that is held about them. Thirty searches a minute and person; every search is on record.',
  })
  resolveChild(
    @Arg('input', () => ResolveChildInput, { description: 'Who is sought.' })
    input: ResolveChildInput,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Readonly<ChildCandidate>[]> {
    return resolveChild(context, soughtOf(input));
  }
}
