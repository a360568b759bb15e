import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The children whom an investigation concerns: victims and witnesses. */
@Entity('investigation_child')
export class InvestigationChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}

/** The crimes that an investigation looks into. */
@Entity('investigation_crime')
export class InvestigationCrime {
  @PrimaryColumn('uuid')
  investigationId!: string;

  @Index()
  @PrimaryColumn('uuid')
  crimeId!: string;
}
