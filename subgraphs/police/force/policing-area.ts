import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classified } from '../../shared/policy/classified.js';

@Entity('policing_area')
@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('PolicingArea', {
  simpleResolvers: true,
  description: 'A territorial policing area. A local authority may have more than one.',
})
export class PolicingArea {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the area.' })
  id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What the force calls it.' })
  name!: string;

  @Column('text')
  @Field(() => ID, { nullable: true, description: 'GSS code of its local authority.' })
  localAuthorityCode!: string;
}
