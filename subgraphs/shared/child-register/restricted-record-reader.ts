import { Entity, PrimaryColumn } from 'typeorm';

/** M4: somebody who is named for a restricted record, and reads it as anybody would read another. */
@Entity('restricted_record_reader')
export class RestrictedRecordReader {
  @PrimaryColumn('uuid')
  childId!: string;

  @PrimaryColumn('text')
  issuer!: string;

  @PrimaryColumn('text')
  subject!: string;
}
