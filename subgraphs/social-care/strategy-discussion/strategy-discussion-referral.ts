import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The referrals that led to a strategy discussion. */
@Entity('strategy_discussion_referral')
export class StrategyDiscussionReferral {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  referralId!: string;
}
