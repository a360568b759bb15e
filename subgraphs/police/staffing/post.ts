import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';

/** Reference data: no child hangs on it. */
@Entity('post')
@KeptRecord({ as: ['OPERATIONAL'] })
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('Post', { simpleResolvers: true, description: 'A post of the force of its own.' })
export class Post {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the post.' })
  id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'For what work it is, and where.' })
  title!: string;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether there is money for it.' })
  funded!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether somebody holds it.' })
  filled!: boolean;
}
