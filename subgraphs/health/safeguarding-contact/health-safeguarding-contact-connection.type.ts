import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { HealthSafeguardingContact } from './health-safeguarding-contact.js';

@ObjectType('HealthSafeguardingContactEdge', {
  simpleResolvers: true,
  description: 'A safeguarding contact of a page.',
})
export class HealthSafeguardingContactEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => HealthSafeguardingContact, { description: 'The record.' })
  node!: HealthSafeguardingContact;
}

@ObjectType('HealthSafeguardingContactConnection', {
  simpleResolvers: true,
  description: 'Safeguarding contacts of a child, newest first.',
})
export class HealthSafeguardingContactConnection {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: () => Promise<number>;

  @Field(() => [HealthSafeguardingContactEdge], { description: 'This page.' })
  edges!: readonly HealthSafeguardingContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
