import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { PlacementTypeCodeEnum, type PlacementTypeCode } from './looked-after-enums.js';

const orAs = ['PROTECTED_ADDRESS'] as const;
const general: Classification = { as: ['SAFEGUARDING'], at: 'SUMMARY', orAs };
const exact: Classification = { as: ['SAFEGUARDING'], at: 'FULL', orAs };
/** Both classes bind: where a child lives is contact as well. */
const place: Classification = { as: ['SAFEGUARDING', 'CONTACT'], at: 'FULL', orAs };

/**
 * INVARIANT: `undisclosed` is decided when a row is written, and true also where the address is
 * protected: a row is then PROTECTED_ADDRESS as a whole, the provider and the distance included.
 */
@Entity('placement')
@KeptRecord({ as: ['SAFEGUARDING'], orAs, happened: 'from' })
@ObjectType('Placement', {
  simpleResolvers: true,
  description:
    'Where a looked-after child lives (SSD cla_episodes, cla_placement). One that is not disclosed is left out, without a word.',
})
export class Placement {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  lookedAfterId!: string;

  @EnumColumn({ of: Object.keys(PlacementTypeCodeEnum) })
  @Classified(general)
  @Field(() => PlacementTypeCodeEnum, { nullable: true, description: 'Kind (SSD CLAP004A).' })
  type!: PlacementTypeCode;

  @Column('text')
  @Classified(exact)
  @Field(() => String, { nullable: true, description: 'Who provides it.' })
  provider!: string;

  @DayColumn({ name: 'valid_from' })
  from!: CivilDate;

  /** Null while it lasts. */
  @DayColumn({ name: 'valid_to', nullable: true })
  to!: CivilDate | null;

  @Column('text')
  @Classified(place)
  @Field(() => String, {
    nullable: true,
    description: 'Postcode, with the space: `HR1 1CI` (SSD CLAP008A).',
  })
  postcode!: string;

  @Column('uuid', { nullable: true })
  addressId!: string | null;

  @Column('double precision', { nullable: true })
  @Classified(place)
  @Field(() => Float, {
    nullable: true,
    description: 'Distance from home in miles. Null when not recorded.',
  })
  distanceMiles!: number | null;

  @Column('boolean')
  @Classified({ as: ['PROTECTED_ADDRESS'], at: 'FULL' })
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it must be kept from everybody who has no stated need.',
  })
  undisclosed!: boolean;
}
