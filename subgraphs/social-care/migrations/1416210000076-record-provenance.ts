import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addProvenance, dropProvenance } from '../../shared/record/add-provenance.js';

const records = [
  'accommodation_response',
  'address',
  'agency_attendance',
  'agency_contribution',
  'agency_identifier',
  'child_and_family_assessment',
  'child_identity',
  'child_in_need_plan',
  'child_protection_plan',
  'conference_review',
  'contact',
  'core_group',
  'discussion_action',
  'early_help_episode',
  'family_relationship',
  'household_member',
  'information_exchange',
  'initial_child_protection_conference',
  'lado_case',
  'looked_after_status',
  'mash_episode',
  'missing_episode',
  'placement',
  'referral',
  'return_home_interview',
  'section47_enquiry',
  'strategy_discussion',
  'worker',
];

export class RecordProvenance1416210000076 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return addProvenance(queryRunner, records);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return dropProvenance(queryRunner, records);
  }
}
