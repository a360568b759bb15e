import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../database/columns.js';

/** The dataset that an agency's tables hold: one row, written with the data. None in production. */
@Entity('dataset')
export class Dataset {
  @PrimaryColumn('text')
  name!: string;

  /** Where the domain clock starts. */
  @InstantColumn()
  asOf!: Instant;

  @EnumColumn({ of: ['WM_2014', 'EW_2026'] })
  ruleset!: 'WM_2014' | 'EW_2026';
}
