import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { PersonRoleEnum, type PersonRole } from '../../shared/codes/person-role.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';

/** Somebody whom a police record names. What of it is shown, and as which class, depends on the record. */
@Entity('police_person')
export class PolicePerson {
  @PrimaryColumn('uuid')
  id!: string;

  @EnumColumn({ of: Object.keys(PersonRoleEnum) })
  role!: PersonRole;

  @Column('text')
  givenName!: string;

  @Column('text')
  familyName!: string;

  @DayColumn({ nullable: true })
  dateOfBirth!: CivilDate | null;

  /** Null when not recorded. A job with children makes a duty to tell the LADO. */
  @Column('text', { nullable: true })
  occupation!: string | null;
}

/** The name as the API gives it. */
export const fullName = ({
  givenName,
  familyName,
}: Pick<PolicePerson, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`;
