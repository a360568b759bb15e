import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { personRef } from '../../person/person.loader.js';
import { PolicePersonRef } from '../../person/police-person-ref.type.js';
import { VictimRef } from '../../person/victim-ref.type.js';
import { PoliceIncident } from '../police-incident.js';
import { DomesticAbuseIncident } from './domestic-abuse-incident.js';
import { domesticAbuseOfIncident, flagHistory } from './domestic-abuse.loader.js';
import { FlagChange } from './flag-change.js';
import { reappraisalClock } from './reappraisal.clock.js';

@Resolver(() => PoliceIncident)
export class DomesticAbuseOfIncidentResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => DomesticAbuseIncident, {
    nullable: true,
    description: 'The domestic abuse in it. Null when there was none.',
  })
  domesticAbuse(
    @Root() incident: PoliceIncident,
    @Ctx() context: SubgraphContext,
  ): Promise<DomesticAbuseIncident | null> {
    return domesticAbuseOfIncident.load(context, incident.id);
  }
}

@Resolver(() => DomesticAbuseIncident)
export class DomesticAbuseIncidentResolver {
  @Classified({ as: ['VICTIM'], at: 'SUMMARY' })
  @FieldResolver(() => VictimRef, {
    nullable: true,
    description: 'The adult victim, without a name. Null when not recorded.',
  })
  victimRef(
    @Root() abuse: DomesticAbuseIncident,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<VictimRef> | null> {
    return personRef(context, abuse.victimPersonId);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => PolicePersonRef, {
    nullable: true,
    description: 'Who did it, without a name. Null when not recorded.',
  })
  perpetratorRef(
    @Root() abuse: DomesticAbuseIncident,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<PolicePersonRef> | null> {
    return personRef(context, abuse.perpetratorPersonId);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [FlagChange], {
    nullable: true,
    description: 'How the flag changed, newest first.',
  })
  flagHistory(
    @Root() abuse: DomesticAbuseIncident,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly FlagChange[]> {
    return flagHistory.load(context, abuse.id);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'One working day to judge the risk anew after the flag was raised to harassment or stalking (force policy, assumed). Null when it never was.',
  })
  async reappraisalDue(
    @Root() abuse: DomesticAbuseIncident,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return reappraisalClock(abuse, await flagHistory.load(context, abuse.id), context);
  }
}
