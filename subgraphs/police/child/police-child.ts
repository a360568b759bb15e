import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn } from '../../shared/database/columns.js';

/** A child as the police know them: their own nominal and their own spelling. Not shown by the API. */
@Entity('police_child')
export class PoliceChild {
  @PrimaryColumn('uuid')
  childId!: string;

  @Column('text')
  nominalId!: string;

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
