import { Entity, Index, PrimaryColumn } from 'typeorm';

/** The children whom an allegation concerns. */
@Entity('lado_notification_child')
export class LadoNotificationChild {
  @PrimaryColumn('uuid')
  recordId!: string;

  @Index()
  @PrimaryColumn('uuid')
  childId!: string;
}
