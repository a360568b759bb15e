import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a missing or exploitation case is about. */
@Entity('missing_case_child')
export class MissingCaseChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
