import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children a MASH episode is about. */
@Entity('mash_episode_child')
export class MashEpisodeChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
