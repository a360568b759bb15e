import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { requireHeld } from '../child/require-held.js';
import { ChildProtectionMedical } from './child-protection-medical.js';
import { InjuryOpinionEnum, type InjuryOpinion } from './examination-enums.js';

@InputType({ description: 'A paediatric examination in a child protection enquiry.' })
class RecordChildProtectionMedicalInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesMoment('When it was asked for.')
  requestedAt!: Instant;

  @TakesMoment('When the child was examined.')
  attendedAt!: Instant;

  @TakesMoment('When the report was written. Absent: it is not yet.', 'optional')
  reportAt?: Instant | null;

  @TakesText('Rank in the profession of who examined the child, as consultant.')
  clinicianGrade!: string;

  @TakesText('What was found. Left out while the report is not written.', 'optional')
  findings?: string | null;

  @TakesOne(InjuryOpinionEnum, 'The clinician’s opinion. Left out while there is none.', 'optional')
  opinion?: InjuryOpinion | null;

  @TakesText('The body map, in words. Left out where none was drawn.', 'optional')
  bodyMap?: string | null;

  @TakesFlag('Whether there is consent to photographs. Left out where nobody asked.', 'optional')
  photoConsent?: boolean | null;
}

const check = ({
  requestedAt,
  attendedAt,
  reportAt,
  findings,
  opinion,
}: RecordChildProtectionMedicalInput): void => {
  if (attendedAt < requestedAt)
    throw outOfOrder('A child is not examined before it was asked for.');
  if (!reportAt) return;
  if (reportAt < attendedAt) throw outOfOrder('A report does not come before the examination.');
  if (!findings) throw badInput('input.findings', 'A report says what was found.');
  if (!opinion) throw badInput('input.opinion', 'A report gives an opinion.');
};

export const recordChildProtectionMedical = command({
  name: 'recordChildProtectionMedical',
  does: 'Records a paediatric examination in a child protection enquiry.',
  input: RecordChildProtectionMedicalInput,
  shows: { field: 'childProtectionMedical', record: ChildProtectionMedical },
  act: async (input, work) => {
    check(input);
    const { childId, requestedAt, attendedAt, reportAt = null, clinicianGrade } = input;
    await requireHeld(childId, work);
    const { findings = null, opinion = null, bodyMap = null, photoConsent = null } = input;
    const recordId = work.newId();
    await work.add(ChildProtectionMedical, {
      ...{ id: recordId, childId, requestedAt, attendedAt, reportAt, clinicianGrade, findings },
      ...{ opinion, bodyMap, photoConsent, reportServedAsExhibit: false },
    });
    work.announce({ topic: 'medicalRecorded', key: recordId, payload: { childIds: [childId] } });
    return { recordId, childIds: [childId] };
  },
});
