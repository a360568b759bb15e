import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { contactsOfChild } from './contact.loader.js';
import { Contact } from './contact.js';

@Resolver(() => SocialCareChildRecord)
export class ContactsOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [Contact], {
    nullable: true,
    description: 'Contacts about the child, newest first, at most 200.',
  })
  contacts(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Contact[]> {
    return contactsOfChild.load(context, record.childId);
  }
}

@Resolver(() => Contact)
export class ContactResolver {
  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'One working day to decide what to do (Working Together, chapter 1). Null once it is decided: a contact does not say when.',
  })
  clock(
    @Root() { receivedAt, outcome }: Contact,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading | null {
    return outcome === null
      ? readClock({ code: 'REFERRAL_DECISION', startedAt: receivedAt, now, ruleset })
      : null;
  }
}
