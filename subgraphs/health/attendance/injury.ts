import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import {
  BodySiteEnum,
  InjuryKindEnum,
  type BodySite,
  type InjuryKind,
} from './attendance-enums.js';

@Entity('injury')
@KeptRecord({ as: ['HEALTH'] })
@ObjectType('Injury', { simpleResolvers: true, description: 'An injury seen at an attendance.' })
export class Injury {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  attendanceId!: string;

  /** Its place in the list of its attendance. */
  @Column('int')
  place!: number;

  @EnumColumn({ of: Object.keys(InjuryKindEnum) })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => InjuryKindEnum, {
    nullable: true,
    description: 'Bruise, fracture or what else it is.',
  })
  kind!: InjuryKind;

  @EnumColumn({ of: Object.keys(BodySiteEnum) })
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => BodySiteEnum, { nullable: true, description: 'Where on the body.' })
  site!: BodySite;

  @Column('text', { nullable: true })
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: "The clinician's opinion of how old the injury is. Null when none was given.",
  })
  ageEstimate!: string | null;

  @Column('boolean')
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Boolean, { nullable: true, description: 'Whether a bone is broken.' })
  fracture!: boolean;
}
