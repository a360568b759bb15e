import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The children to whom a suspect link says how the suspect stands. */
@Entity('suspect_link_child')
export class SuspectLinkChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
