import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { TakesDay, TakesId, TakesOne, TakesText } from '../../shared/command/takes.js';
import { ChildCaseRoleEnum, type ChildCaseRole } from '../child/child-case-role.js';

@InputType('PartOfChildInput', { description: 'A child who has a part in a charging file.' })
export class PartOfChild {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesOne(ChildCaseRoleEnum, 'What the child is in the file.')
  role!: ChildCaseRole;

  @TakesText('First name, as the agency writes it. Left out when nobody knows it.', 'optional')
  givenName?: string | null;

  @TakesText('Family name, as the agency writes it.')
  familyName!: string;

  @TakesDay('Day of birth. Left out when nobody knows it.', 'optional')
  dateOfBirth?: CivilDate | null;
}
