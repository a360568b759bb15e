import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { DayColumn } from '../../../shared/database/columns.js';

/**
 * A concern about a child or somebody of the household: what the list of R01 counts, kept by the database itself.
 *
 * INVARIANT: written by triggers alone, with every incident, referral and link (migration 1416210000070): a row for
 * each child and record that `concernsOf` of the rule names, and none else. It says that something is to be counted,
 * never that a rule holds: nothing in it turns wrong by itself when a day goes by.
 */
@Entity('household_concern')
@Index(['onDay', 'childId', 'recordId'])
@Index(['recordId'])
export class HouseholdConcern {
  @PrimaryColumn('uuid')
  childId!: string;

  /** An incident or a police referral, about the child or about another child of the household. */
  @PrimaryColumn('uuid')
  recordId!: string;

  /** In London. */
  @DayColumn()
  onDay!: CivilDate;
}
