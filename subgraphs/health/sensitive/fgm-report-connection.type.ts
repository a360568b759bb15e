import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { FgmReport } from './fgm-report.js';

@ObjectType('FgmReportEdge', { simpleResolvers: true, description: 'A report of a page.' })
export class FgmReportEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => FgmReport, { description: 'The record.' })
  node!: FgmReport;
}

@ObjectType('FgmReportConnection', {
  simpleResolvers: true,
  description: 'Reports of female genital mutilation, newest first.',
})
export class FgmReportConnection {
  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: () => Promise<number>;

  @Field(() => [FgmReportEdge], { description: 'This page.' })
  edges!: readonly FgmReportEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
