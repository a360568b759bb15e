import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import type { Section47Enquiry } from '../section-47-enquiry.js';
import { section47Enquiries, Section47EnquiryConnection } from './enquiry.list.js';

@ArgsType()
class Section47EnquiriesArguments extends PageArguments {
  @Classified(operational)
  @Field(() => ID, {
    nullable: true,
    description: 'Only of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;

  @Classified(operational)
  @Field(() => Boolean, { defaultValue: true, description: 'Only enquiries that have not ended.' })
  openOnly!: boolean;
}

@Resolver()
export class Section47EnquiryListResolver {
  @Classified(operational)
  @Query(() => Section47EnquiryConnection, {
    nullable: true,
    description:
      'Enquiries under Children Act 1989 section 47 (SSD s47_enquiry), the oldest first: a work list of social care.',
  })
  section47Enquiries(
    @Args(() => Section47EnquiriesArguments) asked: Section47EnquiriesArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<Section47Enquiry> {
    const { la: area = null, openOnly } = asked;
    return section47Enquiries.page(context, { area, openOnly }, asked);
  }
}
