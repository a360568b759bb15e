import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { TakesFlag, TakesOne } from '../../shared/command/takes.js';
import { AgencyEnum, RoleEnum } from '../../shared/policy/policy-enums.js';
import { AgencyAttendance } from './agency-attendance.js';

@InputType('AttendanceInput', { description: 'How an agency took part in a meeting.' })
export class Attendance {
  @TakesOne(AgencyEnum, 'Which agency was asked to come.')
  agency!: Agency;

  @TakesOne(RoleEnum, 'In which role its person came. Absent: nobody came.', 'optional')
  role?: Role | null;

  @TakesFlag('Whether somebody of the agency was there.')
  attended!: boolean;

  @TakesFlag('Whether it sent apologies.')
  apology!: boolean;

  @TakesFlag('Whether it sent a written report beforehand.')
  reportReceived!: boolean;
}

/** Writes who took part in a meeting, in the order that they were given. */
export const addAttendances = (
  work: CommandWork,
  meetingId: string,
  attendances: readonly Attendance[],
): Promise<void> =>
  work.add(
    AgencyAttendance,
    ...attendances.map(({ agency, role = null, attended, apology, reportReceived }, place) => ({
      ...{ id: work.newId(), meetingId, place, agency, role },
      ...{ attended, apology, reportReceived },
    })),
  );
