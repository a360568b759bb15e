import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a harm assessment concerns. */
@Entity('harm_assessment_child')
export class HarmAssessmentChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
