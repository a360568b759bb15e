import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The children whom a seized device concerns. */
@Entity('digital_exhibit_child')
export class DigitalExhibitChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
