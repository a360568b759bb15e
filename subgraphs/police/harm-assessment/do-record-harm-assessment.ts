import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMany, TakesOne, TakesText } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import { grade } from './grading.js';
import { HarmAssessment } from './harm-assessment.js';

@InputType({ description: 'What the harm assessment unit found.' })
class RecordHarmAssessmentInput extends ChangeInput {
  @TakesId('Opaque id of the assessment that waits.')
  harmAssessmentId!: string;

  @TakesOne(RiskGradeEnum, 'How the unit grades the risk.')
  grade!: RiskGrade;

  @TakesText('Why it is graded so. Required when it is lower than the first grade.', 'optional')
  reason?: string | null;

  @TakesMany(
    AgencyEnum,
    'Agencies that it is shared with. Left out where it is with none.',
    'optional',
  )
  sharedWith?: readonly Agency[] | null;
}

export const recordHarmAssessment = command({
  name: 'recordHarmAssessment',
  does: 'Records the second look at a risk, and takes it out of the backlog.',
  input: RecordHarmAssessmentInput,
  shows: { field: 'harmAssessment', record: HarmAssessment },
  act: async (input, work) => {
    const { harmAssessmentId: id, grade: to, reason = null, expectedVersion } = input;
    const argument = 'input.harmAssessmentId';
    const assessment = await work.lock(HarmAssessment, id, { argument, expectedVersion });
    work.requireArea(assessment.area);
    if (assessment.secondaryAssessedAt !== null) {
      throw outOfOrder('It is assessed already: regrade it instead.');
    }
    const sharedWith = input.sharedWith ?? assessment.sharedWith;
    const also = { secondaryAssessedAt: work.now, sharedWith };
    const grading = { assessment, from: assessment.initialGrade, to, reason };
    return { recordId: id, childIds: await grade(grading, work, also) };
  },
});
