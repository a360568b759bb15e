import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { aggregate } from '../marks.js';
import { OfstedGradeEnum, type OfstedGrade } from './local-authority-enums.js';

@Entity('local_authority')
@ObjectType('LocalAuthority', {
  simpleResolvers: true,
  description: 'A local authority with duties to the children of its area.',
})
export class LocalAuthority {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'GSS code, as E06000019.' })
  id!: string;

  /** The Department for Education’s number, as 884. */
  @Column('text')
  dfeCode!: string;

  @Column('text')
  @Classified(aggregate)
  @Field(() => String, { nullable: true, description: 'What the council is called.' })
  name!: string;

  @EnumColumn({ of: Object.keys(OfstedGradeEnum), nullable: true })
  judgementGrade!: OfstedGrade | null;

  /** `YYYY-MM`; null exactly when there is no grade. */
  @Column('text', { nullable: true })
  judgementOn!: string | null;

  /** Emergency duty team. */
  @Column('text')
  edtPhone!: string;
}
