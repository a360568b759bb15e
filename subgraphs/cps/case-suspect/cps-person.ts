import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PersonRoleEnum, type PersonRole } from '../../shared/codes/person-role.js';
import { EnumColumn } from '../../shared/database/columns.js';

/** An adult of a file, under the CPS's own id. Shown as a `PersonRef`, with the name beside it. */
@Entity('cps_person')
export class CpsPerson {
  @PrimaryColumn('uuid')
  id!: string;

  @EnumColumn({ of: Object.keys(PersonRoleEnum) })
  role!: PersonRole;

  @Column('text')
  givenName!: string;

  @Column('text')
  familyName!: string;
}
