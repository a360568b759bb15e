import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { PersonRoleEnum, type PersonRole } from '../../shared/codes/person-role.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';

/** Somebody whom a record names. The API shows the reference, and the name beside it at FULL. */
@Entity('person')
export class Person {
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

  /** Null when not recorded. */
  @Column('text', { nullable: true })
  occupation!: string | null;
}
