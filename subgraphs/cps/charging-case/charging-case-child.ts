import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ChildCaseRoleEnum, type ChildCaseRole } from '../child/child-case-role.js';
import { EnumColumn } from '../../shared/database/columns.js';

/** What a child is in a charging file: one part a file. */
@Entity('charging_case_child')
export class ChargingCaseChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(ChildCaseRoleEnum) })
  role!: ChildCaseRole;
}
