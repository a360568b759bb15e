import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { roles, type Role } from '../../../schema/principal/role.js';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum, RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { summary } from '../marks.js';

/** Of strategy discussions and of conferences alike: `meetingId` is either's. */
@Entity('agency_attendance')
@KeptRecord({ as: ['SAFEGUARDING'] })
@Classified(summary)
@ObjectType('AgencyAttendance', {
  simpleResolvers: true,
  description: 'How an agency took part in a discussion or conference.',
})
export class AgencyAttendance {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  meetingId!: string;

  /** Its place in the list of its meeting. */
  @Column('int')
  place!: number;

  @EnumColumn({ of: agencies })
  @Field(() => AgencyEnum, { nullable: true, description: 'Which agency was asked to come.' })
  agency!: Agency;

  @EnumColumn({ of: roles, nullable: true })
  @Field(() => RoleEnum, {
    nullable: true,
    description: 'In which role its person came. Null when nobody came, or it was not recorded.',
  })
  role!: Role | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody of the agency was there, in the room or by telephone.',
  })
  attended!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether it sent apologies.' })
  apology!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it sent a written report beforehand.',
  })
  reportReceived!: boolean;
}
