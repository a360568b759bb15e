import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a strategy discussion was about. */
@Entity('strategy_discussion_child')
export class StrategyDiscussionChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
