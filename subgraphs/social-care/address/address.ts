import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { AddressKindEnum, type AddressKind } from './address-enums.js';

const general: Classification = { as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] };
const exact: Classification = { as: ['CONTACT'], at: 'FULL', orAs: ['PROTECTED_ADDRESS'] };

/**
 * INVARIANT: `protected` is decided when a row is written (protect-addresses.ts), and read from the
 * row alone: a protected row that is taken away leaves every other row as it was.
 */
@Entity('address')
@Index(['childId', 'from'])
@Index('address_open_postcode_idx', { synchronize: false })
@KeptRecord({ as: ['CONTACT'], orAs: ['PROTECTED_ADDRESS'], happened: 'from' })
@ObjectType('Address', {
  simpleResolvers: true,
  description:
    'An address of a child. Protected ones are left out, without a word, for all who may not know them.',
})
export class Address {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(AddressKindEnum) })
  @Classified(general)
  @Field(() => AddressKindEnum, {
    nullable: true,
    description: 'Home, placement or school (SSD ADDR003A).',
  })
  kind!: AddressKind;

  @Column('text')
  @Classified(exact)
  @Field(() => String, { nullable: true, description: 'House and street.' })
  line1!: string;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Village or district. Null when the address has none.',
  })
  line2!: string | null;

  @Column('text')
  @Classified(exact)
  @Field(() => String, { nullable: true, description: 'Post town.' })
  town!: string;

  @Column('text')
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Postcode, with the space: `HR1 1CI` (SSD ADDR006A).',
  })
  postcode!: string;

  @Column('text', { nullable: true })
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'Unique property reference number. Null when not known.',
  })
  uprn!: string | null;

  @DayColumn({ name: 'valid_from', nullable: true })
  @Classified(general)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'First day (SSD ADDR004A). Null when not known.',
  })
  from!: CivilDate | null;

  @DayColumn({ name: 'valid_to', nullable: true })
  @Classified(general)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'Last day (SSD ADDR005A). Null while it is current.',
  })
  to!: CivilDate | null;

  @Column('boolean')
  @Classified({ as: ['PROTECTED_ADDRESS'], at: 'FULL' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this address must be kept from everybody who has no stated need.',
  })
  protected!: boolean;
}
