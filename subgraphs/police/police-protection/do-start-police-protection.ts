import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { PoliceChild } from '../child/police-child.js';
import { requireHeld } from '../child/require-held.js';
import { PlaceTypeEnum, type PlaceType } from './police-protection-enums.js';
import { PoliceProtection } from './police-protection.js';

@InputType({ description: 'A child whom a constable takes into police protection.' })
class StartPoliceProtectionInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesMoment('When: starts the 72 hours.')
  takenAt!: Instant;

  @TakesText('Name of the constable who took the child (Children Act 1989 s46(1)).')
  initiatingOfficer!: string;

  @TakesText(
    'Name of the officer who inquires into it (s46(3)(e)). Left out until there is one.',
    'optional',
  )
  designatedOfficer?: string | null;

  @TakesText('Why the child would otherwise be likely to suffer significant harm.')
  grounds!: string;

  @TakesOne(PlaceTypeEnum, 'Where the child is taken.')
  place!: PlaceType;

  @TakesMoment('When the local authority was informed.', 'optional')
  laInformedAt?: Instant | null;

  @TakesFlag(
    'Whether the child was told what is done and why (s46(3)(c)). Left out where nobody noted it.',
    'optional',
  )
  childInformed?: boolean | null;
}

export const startPoliceProtection = command({
  name: 'startPoliceProtection',
  does: 'Records that a child was taken into police protection (Children Act 1989 s46).',
  input: StartPoliceProtectionInput,
  shows: { field: 'policeProtection', record: PoliceProtection },
  act: async (input, work) => {
    const { childId, takenAt, initiatingOfficer, grounds, place } = input;
    await requireHeld([childId], 'input.childId', work);
    // The child's row is locked first: one protection at a time.
    const child = await work.find(PoliceChild, { childId });
    if (await work.manager.existsBy(PoliceProtection, { childId, endedAt: IsNull() })) {
      throw outOfOrder('The child is in police protection already.');
    }
    const { designatedOfficer = null, laInformedAt = null, childInformed = null } = input;
    const recordId = work.newId();
    await work.add(PoliceProtection, {
      ...{ id: recordId, childId, takenAt, initiatingOfficer, designatedOfficer, grounds, place },
      ...{ laInformedAt, childInformed },
    });
    const payload = { childIds: [childId], place, localAuthority: child?.area ?? null };
    work.announce({ topic: 'policeProtectionStarted', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
