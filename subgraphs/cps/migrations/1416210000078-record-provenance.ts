import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addProvenance, dropProvenance } from '../../shared/record/add-provenance.js';

const records = [
  'action_plan',
  'action_plan_item',
  'case_suspect',
  'charging_case',
  'charging_decision',
  'charging_request',
  'early_advice',
  'proposed_charge',
  'special_measure',
  'victim_information_request',
];

export class RecordProvenance1416210000078 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return addProvenance(queryRunner, records);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropProvenance(queryRunner, records);
  }
}
