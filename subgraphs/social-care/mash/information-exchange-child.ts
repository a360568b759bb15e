import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which children an exchange of information was about. */
@Entity('information_exchange_child')
export class InformationExchangeChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
