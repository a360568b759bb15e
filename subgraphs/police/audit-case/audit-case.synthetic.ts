import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { AuditCase, AuditGrade } from './audit-case.js';

export const seedAuditCases: SeedPart = async ({ police: { auditCases } }, manager) => {
  const grades = auditCases.flatMap(({ id: auditCaseId, grades: given }) =>
    given.map((grade) => ({ ...grade, auditCaseId })),
  );
  await copyRows<AuditCase>(manager, AuditCase, auditCases);
  await copyRows<AuditGrade>(manager, AuditGrade, grades);
  return auditCases.length;
};
