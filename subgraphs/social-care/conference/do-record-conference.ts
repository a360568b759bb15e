import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesMany, TakesOne } from '../../shared/command/takes.js';
import { addAttendances, Attendance } from '../meeting/attendance.input.js';
import {
  IcpcOutcomeEnum,
  ParticipationCodeEnum,
  type IcpcOutcome,
  type ParticipationCode,
} from './conference-enums.js';
import { InitialChildProtectionConference } from './initial-child-protection-conference.js';

@InputType({ description: 'A conference that was held.' })
class RecordConferenceInput extends ChangeInput {
  @TakesId('Opaque id of the conference that was called.')
  conferenceId!: string;

  @TakesDay('The day of the conference (SSD ICPC005A).')
  heldOn!: CivilDate;

  @TakesOne(IcpcOutcomeEnum, 'What it decided.')
  outcome!: IcpcOutcome;

  @TakesMany(Attendance, 'The agencies that were asked, and how they took part.')
  attendance!: readonly Attendance[];

  @TakesOne(ParticipationCodeEnum, 'How the child took part. Absent: not recorded.', 'optional')
  childParticipation?: ParticipationCode | null;
}

export const recordConference = command({
  name: 'recordConference',
  does: 'Records an initial child protection conference that was held, and what it decided.',
  input: RecordConferenceInput,
  shows: { field: 'conference', record: InitialChildProtectionConference },
  act: async (input, work) => {
    const { conferenceId, heldOn, outcome, attendance, expectedVersion } = input;
    const conference = await work.lock(InitialChildProtectionConference, conferenceId, {
      argument: 'input.conferenceId',
      expectedVersion,
    });
    work.requireArea(conference.area);
    if (heldOn > work.today) throw badInput('input.heldOn', 'This has not happened yet.');
    if (conference.heldOn !== null) throw outOfOrder('The conference is held already.');
    const childParticipation = input.childParticipation ?? null;
    const held = { heldOn, outcome, childParticipation };
    await work.change(InitialChildProtectionConference, conference, held);
    await addAttendances(work, conferenceId, attendance);
    const childIds = await work.childrenOf('conference_child', conferenceId);
    work.announce({ topic: 'conferenceHeld', key: conferenceId, payload: { childIds, outcome } });
    return { recordId: conferenceId, childIds };
  },
});
