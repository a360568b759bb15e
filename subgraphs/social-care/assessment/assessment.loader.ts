import { rowsBy } from '../../shared/loader/rows-by.js';
import { ChildAndFamilyAssessment } from './child-and-family-assessment.js';

export const assessmentsOfChild = rowsBy(ChildAndFamilyAssessment, {
  key: 'childId',
  newestFirst: 'startedAt',
});
