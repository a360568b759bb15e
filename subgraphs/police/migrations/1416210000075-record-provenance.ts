import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addProvenance, dropProvenance } from '../../shared/record/add-provenance.js';

const records = [
  'accommodation_request',
  'allocation_event',
  'audit_case',
  'audit_grade',
  'backlog_threshold',
  'bail_extension',
  'child_interview',
  'crime_report',
  'cse_profile',
  'custody_record',
  'detention_certificate',
  'detention_extension',
  'digital_exhibit',
  'domestic_abuse_flag_change',
  'domestic_abuse_incident',
  'external_notification',
  'harm_assessment',
  'intelligence_item',
  'intelligence_review',
  'investigation',
  'investigation_action',
  'investigation_milestone',
  'investigation_plan',
  'lado_notification',
  'managed_offender',
  'missing_case',
  'missing_episode',
  'offence',
  'pace_review',
  'police_incident',
  'police_protection',
  'police_referral',
  'post',
  'pre_charge_bail',
  'protective_order',
  'risk_management_action',
  'risk_management_plan',
  'supervisor_review',
  'suspect_link',
  'team',
  'unit',
  'warning_flag',
];

export class RecordProvenance1416210000075 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return addProvenance(queryRunner, records);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropProvenance(queryRunner, records);
  }
}
