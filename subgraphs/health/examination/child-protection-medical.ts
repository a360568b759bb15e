import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { InjuryOpinionEnum, type InjuryOpinion } from './examination-enums.js';

const summary = { as: ['HEALTH'], at: 'SUMMARY', orAs: ['CRIME'] } as const;
const full = { as: ['HEALTH'], at: 'FULL', orAs: ['CRIME'] } as const;

/** HEALTH; a row whose report was served as an exhibit is CRIME (`served-exhibit.ts`). */
@Entity('child_protection_medical')
@Index(['childId', 'requestedAt'])
@KeptRecord({ as: ['HEALTH'], orAs: ['CRIME'], happened: 'requestedAt' })
@ObjectType('ChildProtectionMedical', {
  simpleResolvers: true,
  description:
    'A paediatric examination in a child protection enquiry (Children Act 1989 section 47; Working Together, chapter 1). A report served as an exhibit is evidence in the case.',
})
export class ChildProtectionMedical {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified(summary)
  @Field(() => DateTime, { nullable: true, description: 'When it was asked for.' })
  requestedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the child was examined. Null while they have not been.',
  })
  attendedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Classified(summary)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the report was signed. Null while it is not.',
  })
  reportAt!: Instant | null;

  @Column('text', { nullable: true })
  @Classified(summary)
  @Field(() => String, {
    nullable: true,
    description: 'Grade of the clinician who examined the child. Null while nobody has.',
  })
  clinicianGrade!: string | null;

  @Column('text', { nullable: true })
  @Classified(full)
  @Field(() => String, {
    nullable: true,
    description: 'What was found, in words. Null while nothing is written down.',
  })
  findings!: string | null;

  @EnumColumn({ of: Object.keys(InjuryOpinionEnum), nullable: true })
  @Classified(full)
  @Field(() => InjuryOpinionEnum, {
    nullable: true,
    description: 'How the injury came about. Null while no opinion was given.',
  })
  opinion!: InjuryOpinion | null;

  @Column('text', { nullable: true })
  @Classified(full)
  @Field(() => String, {
    nullable: true,
    description: 'The body map, in words. Null when none was drawn.',
  })
  bodyMap!: string | null;

  @Column('boolean')
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the report is evidence in a file (served with a statement, form MG11): the CPS then sees it.',
  })
  reportServedAsExhibit!: boolean;

  @Column('boolean', { nullable: true })
  @Classified(summary)
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether photographs were consented to. Null when it was not recorded.',
  })
  photoConsent!: boolean | null;
}
