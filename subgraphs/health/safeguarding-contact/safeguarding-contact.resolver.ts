import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageBy } from '../../shared/loader/page-by.js';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { HealthSafeguardingContactConnection } from './health-safeguarding-contact-connection.type.js';
import { HealthSafeguardingContact } from './health-safeguarding-contact.js';

const contactsOfChild = pageBy(HealthSafeguardingContact, {
  through: { table: 'health_safeguarding_contact', key: 'child_id', record: 'id' },
  newestFirst: 'at',
});

@Resolver(() => HealthChildRecord)
export class SafeguardingContactsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => HealthSafeguardingContactConnection, {
    nullable: true,
    description: 'Safeguarding contacts of health professionals, newest first.',
  })
  safeguardingContacts(
    @Root() record: HealthChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<HealthSafeguardingContact>> {
    return contactsOfChild.load(context, record.childId, pageRequest(page));
  }
}
