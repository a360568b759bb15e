import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import {
  TakesId,
  TakesIds,
  TakesMany,
  TakesMoment,
  TakesText,
} from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { requireChildren } from '../child-index/require-children.js';
import { LadoCaseChild } from './lado-case-child.js';
import { LadoCase } from './lado-case.js';

@InputType({ description: 'An allegation against somebody who works with children.' })
class OpenLadoCaseInput extends CommandInput {
  @TakesIds('Opaque ids of the children whom it is about.')
  childIds!: readonly string[];

  @TakesId('GSS code of the local authority.')
  localAuthority!: string;

  @TakesMoment('When the employer or the police first knew: starts the clock of one working day.')
  awareAt!: Instant;

  @TakesText('What the adult does with children.')
  adultRole!: string;

  @TakesId("Opaque id of the adult, in social care's index of people.")
  adultPersonId!: string;

  @TakesMany(AgencyEnum, 'Agencies that take part; children’s social care always does.')
  invitedAgencies!: readonly Agency[];
}

export const openLadoCase = command({
  name: 'openLadoCase',
  does: 'Takes on an allegation against somebody who works with children, as an LA- episode of the designated officer.',
  input: OpenLadoCaseInput,
  shows: { field: 'ladoCase', record: LadoCase },
  act: async (input, work) => {
    const { childIds, localAuthority, awareAt, adultRole, adultPersonId } = input;
    work.requireArea(localAuthority);
    await requireChildren(childIds, work);
    const recordId = work.newId();
    await work.add(LadoCase, {
      ...{ id: recordId, reference: await work.newReference('LA'), area: localAuthority },
      ...{ people: [], receivedAt: work.now, awareAt, adultRole, adultPersonId },
      invitedAgencies: [...new Set<Agency>(['SOCIAL_CARE', ...input.invitedAgencies])],
    });
    await work.add(LadoCaseChild, ...childIds.map((childId) => ({ recordId, childId })));
    const payload = { localAuthority, childIds };
    work.announce({ topic: 'ladoCaseOpened', key: recordId, payload });
    return { recordId, childIds };
  },
});
