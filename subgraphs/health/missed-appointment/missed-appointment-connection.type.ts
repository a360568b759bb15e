import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { MissedAppointment } from './missed-appointment.js';

@ObjectType('MissedAppointmentEdge', {
  simpleResolvers: true,
  description: 'A missed appointment of a page.',
})
export class MissedAppointmentEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => MissedAppointment, { description: 'The record.' })
  node!: MissedAppointment;
}

@ObjectType('MissedAppointmentConnection', {
  simpleResolvers: true,
  description: 'Appointments to which a child was not brought, newest first.',
})
export class MissedAppointmentConnection {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: () => Promise<number>;

  @Field(() => [MissedAppointmentEdge], { description: 'This page.' })
  edges!: readonly MissedAppointmentEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
