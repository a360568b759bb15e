import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { pageSize } from '../../shared/page/page-arguments.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SuspectLink } from '../suspect/suspect-link.js';
import { BailExtension } from './bail-extension.js';
import { bailClock } from './bail.clock.js';
import { bailOfSuspect, extensionsOfBail } from './bail.loader.js';
import { PreChargeBail } from './pre-charge-bail.js';

/** More than a suspect has in one investigation: it is extended, and seldom granted again. */
const DEFAULT_BAILS = 5;

@Resolver(() => SuspectLink)
export class BailOfSuspectResolver {
  @FieldResolver(() => [PreChargeBail], {
    nullable: true,
    description: 'Bail before charge in this investigation, newest first.',
  })
  async preChargeBails(
    @Root() { id }: SuspectLink,
    @Arg('first', () => Int, { defaultValue: DEFAULT_BAILS, description: 'How many: 1 to 200.' })
    first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PreChargeBail[]> {
    const bails = await bailOfSuspect.load(context, id);
    return bails.slice(0, pageSize({ first }));
  }
}

@Resolver(() => PreChargeBail)
export class PreChargeBailResolver {
  @FieldResolver(() => [BailExtension], {
    nullable: true,
    description: 'Authorities for it to last longer, newest first.',
  })
  extensions(
    @Root() { id }: PreChargeBail,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly BailExtension[]> {
    return extensionsOfBail.load(context, id);
  }

  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'How long it may last: three months, or as long as was authorised (PACE sections 47ZB to 47ZG); until the day that was set where that is sooner.',
  })
  async clock(@Root() bail: PreChargeBail, @Ctx() context: SubgraphContext): Promise<ClockReading> {
    const [last] = await extensionsOfBail.load(context, bail.id);
    return bailClock(bail, last?.authority ?? null, context);
  }
}
