import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Victims of a managed offender, and children of the household known to be at risk. */
@Entity('managed_offender_child')
export class ManagedOffenderChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
