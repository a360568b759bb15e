import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children an incident concerns. */
@Entity('police_incident_child')
export class PoliceIncidentChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
