import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../../schema/time/instant.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { CpIsAlert } from './cp-is-alert.js';
import { endedWithin12Months, shownAlert } from './shown-alert.js';

const alertsOfChild = rowsBy(CpIsAlert, { key: 'childId', newestFirst: 'startedOn' });

@Resolver(() => HealthChildRecord)
export class CpIsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => CpIsAlert, {
    nullable: true,
    description:
      'The alert that CP-IS shows: the newest current one, else one that ended within twelve months. Null when there is neither.',
  })
  async cpIs(
    @Root() record: HealthChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<CpIsAlert | null> {
    const alerts = await alertsOfChild.load(context, record.childId);
    return shownAlert(alerts, dayOf(context.now));
  }
}

@Resolver(() => CpIsAlert)
export class CpIsAlertResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True when the plan or status has ended, within the previous twelve months.',
  })
  withinPrevious12Months(@Root() alert: CpIsAlert, @Ctx() context: SubgraphContext): boolean {
    return endedWithin12Months(alert, dayOf(context.now));
  }
}
