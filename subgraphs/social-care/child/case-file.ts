import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';
import { InvolvementStatusEnum, type InvolvementStatus } from './case-enums.js';

const consentStates = ['GIVEN', 'REFUSED', 'NOT_SOUGHT', 'NOT_RECORDED'] as const;

/** The standing of a child's case. The API shows it through `SocialCareChildRecord`. */
@Entity('case_file')
export class CaseFile {
  /** `Child.id`: a child has one file. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  laChildId!: string;

  @EnumColumn({ of: Object.keys(InvolvementStatusEnum) })
  involvementStatus!: InvolvementStatus;

  @Column('uuid', { nullable: true })
  allocatedWorkerId!: string | null;

  /** Consent to share under section 17; passes carry it. */
  @EnumColumn({ of: consentStates })
  consent!: (typeof consentStates)[number];

  /** The alleged perpetrator lives in the household, or is a parent in it. */
  @Column('boolean')
  perpetratorInHousehold!: boolean;

  /** Staff child, adoption, witness protection: named users only. */
  @Column('boolean')
  isRestricted!: boolean;
}
