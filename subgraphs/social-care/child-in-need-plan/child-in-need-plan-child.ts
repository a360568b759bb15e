import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a child in need plan is for. */
@Entity('child_in_need_plan_child')
export class ChildInNeedPlanChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
