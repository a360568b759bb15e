import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classified } from '../../shared/policy/classified.js';

/** Reference data: no child hangs on it. INVARIANT: one row, the agency's own force. */
@Entity('force')
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Force', {
  simpleResolvers: true,
  description:
    'The force, as the inspection report of 2015 describes it. Its figures are the report’s: rounded, and not made to add up.',
})
export class Force {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the force.' })
  id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Two digits, the first part of a URN: 22.' })
  code!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the force is called.' })
  name!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many people work for it, approximately.' })
  staffApprox!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many police officers.' })
  officers!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many who are not officers.' })
  policeStaff!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many police community support officers.' })
  pcsos!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Square miles that it polices.' })
  areaSqMiles!: number;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'How many people live there, approximately.' })
  population!: number;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The force with which it is allied. Null where there is none.',
  })
  alliance!: string | null;
}
