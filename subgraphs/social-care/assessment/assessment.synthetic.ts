import { withArea } from '../../shared/child-register/with-area.synthetic.js';
import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { ChildAndFamilyAssessment } from './child-and-family-assessment.js';

export const seedAssessments: SeedPart = async ({ socialCare }, manager) => {
  const assessments = withArea(socialCare.assessments, socialCare.children);
  await copyRows<ChildAndFamilyAssessment>(manager, ChildAndFamilyAssessment, assessments);
  return assessments.length;
};
