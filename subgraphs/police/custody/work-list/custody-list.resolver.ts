import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { custodyList } from '../../work-list-marks.js';
import type { CustodyRecord } from '../custody-record.js';
import { CustodyRecordConnection, inCustodyNow, missingCertificates } from './custody.list.js';

@Resolver()
export class CustodyListResolver {
  @Classified(custodyList)
  @Query(() => CustodyRecordConnection, {
    nullable: true,
    description:
      'Detentions of children of which the court should have had a certificate and the record holds none (PACE section 38(7)), the earliest arrest first.',
  })
  missingDetentionCertificates(
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<CustodyRecord> {
    return missingCertificates.page(context, {}, asked);
  }

  @Classified(custodyList)
  @Query(() => CustodyRecordConnection, {
    nullable: true,
    description: 'Children who are in police custody now, the earliest arrest first.',
  })
  childrenInCustodyNow(
    @Args(() => PageArguments) asked: PageArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<CustodyRecord> {
    return inCustodyNow.page(context, {}, asked);
  }
}
