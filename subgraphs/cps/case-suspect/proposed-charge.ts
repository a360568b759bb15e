import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { ChargeStatusEnum, type ChargeStatus } from './case-suspect-enums.js';

/** Of a suspect as the police propose it, or of a decision as the prosecutor answers: one of the two. */
@Entity('proposed_charge')
@KeptRecord({ as: ['CRIME'] })
@ObjectType('ProposedCharge', {
  simpleResolvers: true,
  description: 'A charge, proposed or decided (by its CJS offence code).',
})
export class ProposedCharge {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the charge.' })
  id!: string;

  @Index()
  @Column('uuid', { nullable: true })
  suspectId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  /** Its place in the list. */
  @Column('int')
  place!: number;

  @Column('text')
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => String, { nullable: true, description: 'CJS offence code, as SX03172.' })
  cjsCode!: string;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'Particulars of the offence. Null while none are drafted.',
  })
  particulars!: string | null;

  @EnumColumn({ of: Object.keys(ChargeStatusEnum) })
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @Field(() => ChargeStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: ChargeStatus;
}
