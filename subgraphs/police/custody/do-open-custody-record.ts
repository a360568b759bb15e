import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { SexEnum, type Sex } from '../../shared/codes/sex.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesCount,
  TakesFlag,
  TakesId,
  TakesMany,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { PoliceChild } from '../child/police-child.js';
import { requireHeld } from '../child/require-held.js';
import {
  DetentionBasisEnum,
  LacStatusEnum,
  type DetentionBasis,
  type LacStatus,
} from './custody-enums.js';
import { CustodyRecord } from './custody-record.js';

@InputType({ description: 'A child who is detained at a police station.' })
class OpenCustodyRecordInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesText("The force's number of the record, as 22CZ/1234/14.")
  custodyNumber!: string;

  @TakesId('GSS code of the local authority in which the station is.')
  localAuthority!: string;

  @TakesMoment('When the child was arrested.')
  arrestedAt!: Instant;

  @TakesMoment('When the time of detention begins to count (PACE section 41(2)).')
  relevantTimeAt!: Instant;

  @TakesOne(DetentionBasisEnum, 'Why the child is detained.')
  basis!: DetentionBasis;

  @TakesCount('Age at arrest, in years.')
  ageAtArrest!: number;

  @TakesOne(SexEnum, 'Sex as recorded.')
  sex!: Sex;

  @TakesFlag('Whether the arrest was at a children’s home.')
  arrestedAtChildrensHome!: boolean;

  @TakesOne(LacStatusEnum, 'Whether the child is looked after.')
  lacStatus!: LacStatus;

  @TakesMany(AgencyEnum, 'Agencies that are asked for help; the police always take part.')
  invitedAgencies!: readonly Agency[];
}

/** PACE Code C: 17-year-olds count as children since 2013. */
const ADULT_AT = 18;

export const openCustodyRecord = command({
  name: 'openCustodyRecord',
  does: 'Opens the custody record of a child, as a CU- episode for the agencies that are asked for help.',
  input: OpenCustodyRecordInput,
  shows: { field: 'custodyRecord', record: CustodyRecord },
  act: async (input, work) => {
    const { localAuthority: area, relevantTimeAt: relevantTime, invitedAgencies, ...facts } = input;
    const { childId, arrestedAt, ageAtArrest } = facts;
    work.requireArea(area);
    await requireHeld([childId], 'input.childId', work);
    if (ageAtArrest >= ADULT_AT) throw badInput('input.ageAtArrest', 'That is not a child.');
    if (relevantTime < arrestedAt) throw outOfOrder('Detention does not begin before the arrest.');
    // The child's row is locked first: nobody is detained twice at once.
    await work.find(PoliceChild, { childId });
    const open = { childId, releasedAt: IsNull(), closedAt: IsNull() };
    if (await work.manager.existsBy(CustodyRecord, open)) {
      throw outOfOrder('The child is in custody already.');
    }
    const recordId = work.newId();
    const { custodyNumber, basis, sex, arrestedAtChildrensHome, lacStatus } = facts;
    await work.add(CustodyRecord, {
      ...{ id: recordId, childId, custodyNumber, area, arrestedAt, relevantTime, basis, sex },
      ...{ ageAtArrest, arrestedAtChildrensHome, lacStatus, sample: 'OTHER', outcome: null },
      ...{ bailRefused: false, overnight: false, timeDetainedMinutes: 0, people: [] },
      reference: await work.newReference('CU'),
      invitedAgencies: [...new Set<Agency>(['POLICE', ...invitedAgencies])],
    });
    const payload = { childIds: [childId], localAuthority: area, basis, lacStatus };
    work.announce({ topic: 'childInCustody', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
