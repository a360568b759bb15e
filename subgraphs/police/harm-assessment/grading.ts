import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput } from '../../shared/command/refusals.js';
import { compareRisk, type RiskGrade } from '../risk-grade.js';
import { HarmAssessment } from './harm-assessment.js';

export interface Grading {
  readonly assessment: HarmAssessment;
  readonly from: RiskGrade;
  readonly to: RiskGrade;
  readonly reason: string | null;
}

/**
 * Grades an assessment that is locked, and tells when the risk is higher than it was thought.
 * @throws Refusal BAD_USER_INPUT when the grade is lowered without a reason: the inspection of 2014 found
 *   risk regraded downwards with nothing to say why
 */
export const grade = async (
  { assessment, from, to, reason }: Grading,
  work: CommandWork,
  also: Partial<HarmAssessment> = {},
): Promise<readonly string[]> => {
  if (compareRisk(to, from) < 0 && reason === null) {
    throw badInput('input.reason', 'A lower grade needs its reason.');
  }
  const changed = to === from ? {} : { regradedByWhom: work.role, regradeReason: reason };
  await work.change(HarmAssessment, assessment, { ...also, ...changed, finalGrade: to });
  const childIds = await work.childrenOf('harm_assessment_child', assessment.id);
  if (compareRisk(to, from) > 0) {
    const payload = { from, to, localAuthority: assessment.area, childIds };
    work.announce({ topic: 'harmAssessmentEscalated', key: assessment.id, payload });
  }
  return childIds;
};
