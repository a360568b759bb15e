import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addProvenance, dropProvenance } from '../../shared/record/add-provenance.js';

const records = [
  'camhs_referral',
  'child_protection_medical',
  'cp_is_alert',
  'fgm_report',
  'health_safeguarding_contact',
  'injury',
  'lac_health_assessment',
  'missed_appointment',
  'sarc_attendance',
  'sexual_health_contact',
  'sharing_refusal',
  'unscheduled_attendance',
];

export class RecordProvenance1416210000077 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return addProvenance(queryRunner, records);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropProvenance(queryRunner, records);
  }
}
