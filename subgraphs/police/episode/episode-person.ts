import { Entity, PrimaryColumn } from 'typeorm';
import { EnumColumn } from '../../shared/database/columns.js';

const relations = ['ALLOCATED_WORKER', 'OFFICER_IN_CASE', 'TREATING_CLINICIAN', 'INVITED'] as const;

/** A person whom an MI- or CU- episode names, and how that person stands to its children. */
@Entity('episode_person')
export class EpisodePerson {
  /** Of the episode, as `MI-2014-00007`. */
  @PrimaryColumn('text')
  reference!: string;

  @PrimaryColumn('text')
  iss!: string;

  @PrimaryColumn('text')
  sub!: string;

  @EnumColumn({ of: relations })
  relation!: (typeof relations)[number];
}
