import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../schema/time/instant.js';
import { DayColumn, EnumColumn } from '../../shared/database/columns.js';

const outcomes = ['PLAN', 'CIN', 'NO_PLAN'] as const;

/** How the child took part, as the child protection review data code it (PN0 to PN7). */
const participations = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;

/** SSD initial_cp_conference. The API shows its clock and its attendance figures. */
@Entity('initial_child_protection_conference')
export class InitialChildProtectionConference {
  @PrimaryColumn('uuid')
  id!: string;

  /** GSS code of the local authority that called it. */
  @Column('text')
  area!: string;

  /** 15 working days after the strategy discussion (SSD ICPC004A). */
  @Index()
  @DayColumn()
  targetDate!: CivilDate;

  /** Null while it is not held. */
  @DayColumn({ nullable: true })
  heldOn!: CivilDate | null;

  @EnumColumn({ of: outcomes, nullable: true })
  outcome!: (typeof outcomes)[number] | null;

  @EnumColumn({ of: participations, nullable: true })
  childParticipation!: (typeof participations)[number] | null;
}
