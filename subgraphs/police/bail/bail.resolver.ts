import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SuspectLink } from '../suspect/suspect-link.js';
import { BailExtension } from './bail-extension.js';
import { bailClock } from './bail.clock.js';
import { bailOfSuspect, extensionsOfBail } from './bail.loader.js';
import { PreChargeBail } from './pre-charge-bail.js';

@Resolver(() => SuspectLink)
export class BailOfSuspectResolver {
  @FieldResolver(() => [PreChargeBail], {
    nullable: true,
    description: 'Bail before charge in this investigation, newest first, at most 200.',
  })
  preChargeBails(
    @Root() { id }: SuspectLink,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PreChargeBail[]> {
    return bailOfSuspect.load(context, id);
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
