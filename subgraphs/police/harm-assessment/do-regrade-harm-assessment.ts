import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesOne, TakesText } from '../../shared/command/takes.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import { grade } from './grading.js';
import { HarmAssessment } from './harm-assessment.js';

@InputType({ description: 'A new grade for an assessment that was made.' })
class RegradeHarmAssessmentInput extends ChangeInput {
  @TakesId('Opaque id of the assessment.')
  harmAssessmentId!: string;

  @TakesOne(RiskGradeEnum, 'The new grade.')
  grade!: RiskGrade;

  @TakesText('Why. Required when the grade is lowered.', 'optional')
  reason?: string | null;
}

export const regradeHarmAssessment = command({
  name: 'regradeHarmAssessment',
  does: 'Changes the grade of an assessment; lowering it needs a reason.',
  input: RegradeHarmAssessmentInput,
  shows: { field: 'harmAssessment', record: HarmAssessment },
  act: async ({ harmAssessmentId: id, grade: to, reason = null, expectedVersion }, work) => {
    const argument = 'input.harmAssessmentId';
    const assessment = await work.lock(HarmAssessment, id, { argument, expectedVersion });
    work.requireArea(assessment.area);
    const { finalGrade: from } = assessment;
    if (from === null) throw outOfOrder('It is not assessed yet: record the assessment first.');
    if (from === to) throw outOfOrder('It has that grade already.');
    const childIds = await grade({ assessment, from, to, reason }, work);
    return { recordId: id, childIds };
  },
});
