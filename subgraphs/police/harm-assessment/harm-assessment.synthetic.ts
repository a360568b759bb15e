import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { HarmAssessmentChild } from './harm-assessment-child.js';
import { HarmAssessment } from './harm-assessment.js';

export const seedHarmAssessments: SeedPart = async ({ police: { harmAssessments } }, manager) => {
  const rows = harmAssessments.map((assessment) => ({
    ...assessment,
    regradedByWhom: assessment.regradedByRole,
  }));
  await copyRows<HarmAssessment>(manager, HarmAssessment, rows);
  await copyRows<HarmAssessmentChild>(manager, HarmAssessmentChild, childLinks(harmAssessments));
  return rows.length;
};
