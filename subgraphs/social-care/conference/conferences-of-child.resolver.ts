import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { stoppedOn } from '../../shared/clock/midday.js';
import { operational, summary } from '../marks.js';
import { AgencyAttendance } from '../meeting/agency-attendance.js';
import { attendeesOfMeeting } from '../meeting/meeting.loader.js';
import { conferencesOfChild, discussionBefore } from './conference.loader.js';
import { InitialChildProtectionConference } from './initial-child-protection-conference.js';

@Resolver(() => SocialCareChildRecord)
export class ConferencesOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [InitialChildProtectionConference], {
    nullable: true,
    description: 'Initial child protection conferences about the child, newest first, at most 200.',
  })
  conferences(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly InitialChildProtectionConference[]> {
    return conferencesOfChild.load(context, record.childId);
  }
}

@Resolver(() => InitialChildProtectionConference)
export class InitialChildProtectionConferenceResolver {
  @Classified(summary)
  @FieldResolver(() => [AgencyAttendance], {
    nullable: true,
    description: 'The agencies that were asked, and how they took part. Empty until it is held.',
  })
  attendance(
    @Root() { id }: InitialChildProtectionConference,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgencyAttendance[]> {
    return attendeesOfMeeting.load(context, id);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      '15 working days from the strategy discussion to the conference (SSD ICPC004A; Working Together, chapter 1). Null where no discussion is known.',
  })
  async clock(
    @Root() { id, heldOn }: InitialChildProtectionConference,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    const startedAt = await discussionBefore.load(context, id);
    if (startedAt === null) return null;
    const { now, ruleset } = context;
    const stoppedAt = stoppedOn(heldOn, now);
    return readClock({ code: 'ICPC', startedAt, stoppedAt, now, ruleset });
  }
}
