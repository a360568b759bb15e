import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/page/page-info.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { SarcAttendance } from './sarc-attendance.js';

@ObjectType('SarcAttendanceEdge', {
  simpleResolvers: true,
  description: 'A SARC attendance of a page.',
})
export class SarcAttendanceEdge {
  @Field(() => String, { description: 'Pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => SarcAttendance, { description: 'The record.' })
  node!: SarcAttendance;
}

@ObjectType('SarcAttendanceConnection', {
  simpleResolvers: true,
  description: 'Attendances at a sexual assault referral centre, newest first.',
})
export class SarcAttendanceConnection {
  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @Field(() => Int, { nullable: true, description: 'How many there are in all.' })
  totalCount!: () => Promise<number>;

  @Field(() => [SarcAttendanceEdge], { description: 'This page.' })
  edges!: readonly SarcAttendanceEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
