import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a police referral is about. */
@Entity('police_referral_child')
export class PoliceReferralChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
