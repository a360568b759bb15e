import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children an allegation is about. */
@Entity('lado_case_child')
export class LadoCaseChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
