import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The section 47 enquiries that led to a conference. */
@Entity('conference_enquiry')
export class ConferenceEnquiry {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  enquiryId!: string;
}
