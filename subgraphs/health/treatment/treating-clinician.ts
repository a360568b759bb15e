import { Entity, PrimaryColumn } from 'typeorm';

/** M1: whom health's own record names as treating a child. Read by the register alone. */
@Entity('treating_clinician')
export class TreatingClinician {
  @PrimaryColumn('uuid')
  childId!: string;

  /** Subject at health's issuer. */
  @PrimaryColumn('text')
  subject!: string;
}
