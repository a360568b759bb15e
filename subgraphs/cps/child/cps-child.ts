import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';

/** A child as the CPS knows them: a person of a file, under their own spelling. Not shown by the API. */
@Entity('cps_child')
export class CpsChild {
  @PrimaryColumn('uuid')
  childId!: string;

  @Column('text')
  cpsPersonId!: string;

  @Column('text', { nullable: true })
  givenName!: string | null;

  @Column('text')
  familyName!: string;

  @DayColumn({ nullable: true })
  dateOfBirth!: CivilDate | null;

  /** GSS code of the local authority. */
  @Column('text')
  area!: string;
}
