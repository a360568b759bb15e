import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { PoliceIncident } from './police-incident.js';

@ObjectType('PoliceIncidentEdge', {
  simpleResolvers: true,
  description: 'One incident in its place in the list.',
})
export class PoliceIncidentEdge {
  @Field(() => String, { description: 'Where it stands: pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => PoliceIncident, { description: 'The log of the control room.' })
  node!: PoliceIncident;
}

@ObjectType('PoliceIncidentConnection', {
  simpleResolvers: true,
  description: 'A page of incidents, newest first.',
})
export class PoliceIncidentConnection {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: 'How many incidents the child has in all.' })
  totalCount!: number;

  @Field(() => [PoliceIncidentEdge], { description: 'The incidents of this page.' })
  edges!: readonly PoliceIncidentEdge[];

  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo;
}
