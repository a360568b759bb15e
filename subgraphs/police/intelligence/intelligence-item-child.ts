import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children an intelligence report names. */
@Entity('intelligence_item_child')
export class IntelligenceItemChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
