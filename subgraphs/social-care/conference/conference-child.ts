import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a conference is about. */
@Entity('conference_child')
export class ConferenceChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
