/** Which coordinates may show what a column holds. A column that no coordinate shows may be shown by none. */
import { marked, publicSchema } from './marks.js';
import { isObjectType } from 'graphql';

/** Where a value is shown under another name than its column's. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'POLICE.police_person.given_name': ['PolicePersonRef.name', 'VictimRef.name'],
  'POLICE.police_person.family_name': ['PolicePersonRef.name', 'VictimRef.name'],
  // Classes that are called otherwise than their types.
  'POLICE.investigation_milestone.provenance_source_system': ['InvestigationMilestone.provenance'],
  'POLICE.investigation_milestone.provenance_source_record_id': [
    'InvestigationMilestone.provenance',
  ],
  'POLICE.audit_grade.provenance_source_system': ['AuditCaseGrade.provenance'],
  'POLICE.audit_grade.provenance_source_record_id': ['AuditCaseGrade.provenance'],
  'SOCIAL_CARE.case_file.la_child_id': ['SocialCareChildRecord.laChildId'],
  'SOCIAL_CARE.person.given_name': ['FamilyRelationship.name'],
  'SOCIAL_CARE.person.family_name': ['FamilyRelationship.name'],
  'SOCIAL_CARE.address.town': ['ChildIdentity.localityOnly'],
  'HEALTH.health_child.nhs_number': ['HealthChildRecord.nhsNumber'],
  'HEALTH.health_child.gp_practice': ['GpRegistration.practice'],
  'CPS.cps_person.given_name': ['CaseSuspect.name'],
  'CPS.cps_person.family_name': ['CaseSuspect.name'],
};

const isField = (coordinate: string): boolean => {
  const [type = '', field = ''] = coordinate.split('.');
  const found = publicSchema.getType(type);
  return isObjectType(found) && field in found.getFields();
};

/** Marked coordinates that show a column; `columns` says which property of which entity it is. */
export const shownBy = (
  column: string,
  columns: ReadonlyMap<string, string>,
): readonly string[] => {
  const own = (columns.get(column) ?? '').replace(/\.provenance[A-Z]\w+$/, '.provenance');
  return [...(isField(own) ? [own] : []), ...(elsewhere[column] ?? [])].filter(
    (coordinate) => marked(coordinate) !== null,
  );
};
