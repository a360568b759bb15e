import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { CivilDay } from '../../shared/server/scalars.js';
import { IdentifierSchemeEnum, type IdentifierScheme } from './identifier-scheme.js';

/** Each number is of the class of its scheme: see `agency-identifier.loader.ts`. */
const general: Classification = { as: ['IDENTITY_NHS_UPN'], at: 'SUMMARY', orAs: ['IDENTITY'] };
const exact: Classification = { as: ['IDENTITY_NHS_UPN'], at: 'FULL', orAs: ['IDENTITY'] };

@Entity('agency_identifier')
@Index(['scheme', 'value'])
@KeptRecord({ as: ['IDENTITY_NHS_UPN'], orAs: ['IDENTITY'], happened: 'validFrom' })
@ObjectType('AgencyIdentifier', {
  simpleResolvers: true,
  description: 'A number under which an agency knows the child (SSD linked_identifiers).',
})
export class AgencyIdentifier {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(IdentifierSchemeEnum) })
  @Classified(general)
  @Field(() => IdentifierSchemeEnum, {
    nullable: true,
    description: 'Whose number it is (SSD LINK003A).',
  })
  scheme!: IdentifierScheme;

  @Column('text')
  @Classified(exact)
  @Field(() => String, {
    nullable: true,
    description: 'The number. Null to who may know only whether it is verified.',
  })
  value!: string;

  @Column('boolean')
  @Classified(general)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was compared with the source that gives it out.',
  })
  verified!: boolean;

  @EnumColumn({ of: agencies, nullable: true })
  @Classified(general)
  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'Which agency verified it. Null while nobody has.',
  })
  verifiedBy!: Agency | null;

  @DayColumn({ nullable: true })
  @Classified(general)
  @Field(() => CivilDay, { nullable: true, description: 'First day. Null when not known.' })
  validFrom!: CivilDate | null;

  @DayColumn({ nullable: true })
  @Classified(general)
  @Field(() => CivilDay, { nullable: true, description: 'Last day. Null while it is valid.' })
  validTo!: CivilDate | null;
}
