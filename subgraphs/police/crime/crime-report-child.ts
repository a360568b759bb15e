import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a crime concerns: victims and witnesses. */
@Entity('crime_report_child')
export class CrimeReportChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
