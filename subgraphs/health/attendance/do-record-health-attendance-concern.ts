import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { TriStateEnum, type TriState } from '../../shared/codes/tri-state.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import {
  TakesFlag,
  TakesId,
  TakesMany,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { requireHeld } from '../child/require-held.js';
import {
  BodySiteEnum,
  CareSettingEnum,
  InjuryKindEnum,
  type BodySite,
  type CareSetting,
  type InjuryKind,
} from './attendance-enums.js';
import { Injury } from './injury.js';
import { UnscheduledAttendance } from './unscheduled-attendance.js';

@InputType('SeenInjuryInput', { description: 'An injury that was seen.' })
class SeenInjury {
  @TakesOne(InjuryKindEnum, 'Bruise, fracture or what else it is.')
  kind!: InjuryKind;

  @TakesOne(BodySiteEnum, 'On which part of the body.')
  site!: BodySite;

  @TakesText('How old it seems. Left out where nobody can tell.', 'optional')
  ageEstimate?: string | null;

  @TakesFlag('Whether a bone is broken.')
  fracture!: boolean;
}

@InputType({
  description: 'A child who was seen without an appointment, and gives cause for concern.',
})
class RecordHealthAttendanceConcernInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesMoment('When the child was seen.')
  seenAt!: Instant;

  @TakesOne(CareSettingEnum, 'In what kind of place the child was seen.')
  setting!: CareSetting;

  @TakesText('What the child was brought for.')
  presentingComplaint!: string;

  @TakesMany(SeenInjury, 'Injuries that were seen.')
  injuries!: readonly SeenInjury[];

  @TakesOne(
    TriStateEnum,
    'Whether the explanation fits the injury. Left out where there is none.',
    'optional',
  )
  explanationConsistent?: TriState | null;

  @TakesFlag('Whether CP-IS was looked at.')
  cpIsViewed!: boolean;

  @TakesFlag(
    "Whether the child's own account is written down, apart from what a parent or carer said. Left out where nobody noted it.",
    'optional',
  )
  childsVoiceRecorded?: boolean | null;
}

export const recordHealthAttendanceConcern = command({
  name: 'recordHealthAttendanceConcern',
  does: 'Records an unscheduled attendance of a child that gives cause for concern.',
  input: RecordHealthAttendanceConcernInput,
  shows: { field: 'attendance', record: UnscheduledAttendance },
  act: async (input, work) => {
    const { childId, seenAt, setting, presentingComplaint, injuries, cpIsViewed } = input;
    const { explanationConsistent = null, childsVoiceRecorded = null } = input;
    const { area } = await requireHeld(childId, work);
    const recordId = work.newId();
    await work.add(UnscheduledAttendance, {
      ...{ id: recordId, childId, area, at: seenAt, setting, presentingComplaint, cpIsViewed },
      ...{ explanationConsistent, childsVoiceRecorded, safeguardingConcern: true },
    });
    await work.add(
      Injury,
      ...injuries.map(({ kind, site, ageEstimate = null, fracture }, place) => ({
        ...{ id: work.newId(), attendanceId: recordId, place, kind, site, ageEstimate, fracture },
      })),
    );
    const payload = { childIds: [childId], setting };
    work.announce({ topic: 'healthConcernRecorded', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
