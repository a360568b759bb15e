import { IsNull, MoreThan } from 'typeorm';
import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { instantOf, millisOf, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMany, TakesMoment, TakesOne } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { PoliceChild } from '../child/police-child.js';
import { requireHeld } from '../child/require-held.js';
import { MissingCaseChild } from './missing-case-child.js';
import { MissingCase } from './missing-case.js';
import {
  MissingFromEnum,
  MissingGradeEnum,
  type MissingFrom,
  type MissingGrade,
} from './missing-enums.js';
import { MissingEpisode } from './missing-episode.js';

@InputType({ description: 'A child who is reported missing.' })
class OpenMissingCaseInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesMoment('When the police were told.')
  reportedAt!: Instant;

  @TakesOne(MissingGradeEnum, 'How the risk is graded (College of Policing APP).')
  grade!: MissingGrade;

  @TakesOne(
    MissingFromEnum,
    'Home, placement, school or where else the child was last meant to be.',
  )
  missingFrom!: MissingFrom;

  @TakesMany(AgencyEnum, 'Agencies that take part; the police always do.')
  invitedAgencies!: readonly Agency[];
}

const ninetyDaysMs = 90 * 24 * 3_600_000;

/** How often the child was reported missing in the ninety days before, this time included. */
const countRepeats = async (
  { childId, reportedAt }: OpenMissingCaseInput,
  { manager }: CommandWork,
): Promise<number> => {
  const since = instantOf(millisOf(reportedAt) - ninetyDaysMs);
  const before = await manager.countBy(MissingEpisode, { childId, reportedAt: MoreThan(since) });
  return before + 1;
};

export const openMissingCase = command({
  name: 'openMissingCase',
  does: 'Takes a report that a child is missing, and opens an MI- episode for the agencies that look for them.',
  input: OpenMissingCaseInput,
  shows: { field: 'missingEpisode', record: MissingEpisode },
  act: async (input, work) => {
    const { childId, reportedAt, grade, missingFrom } = input;
    await requireHeld([childId], 'input.childId', work);
    // The child's row is locked first: two reports at once open one case.
    const child = await work.find(PoliceChild, { childId });
    if (child) work.requireArea(child.area);
    if (await work.manager.existsBy(MissingEpisode, { childId, foundAt: IsNull() })) {
      throw outOfOrder('The child is reported missing already.');
    }
    const [recordId, missingCaseId] = [work.newId(), work.newId()];
    await work.add(MissingCase, {
      ...{ id: missingCaseId, reference: await work.newReference('MI'), openedAt: work.now },
      ...{
        people: [],
        invitedAgencies: [...new Set<Agency>(['POLICE', ...input.invitedAgencies])],
      },
    });
    await work.add(MissingCaseChild, { recordId: missingCaseId, childId });
    await work.add(MissingEpisode, {
      ...{ id: recordId, childId, missingCaseId, reportedAt, grade, missingFrom },
      ...{ exploitationMarkers: [], repeatCount90d: await countRepeats(input, work) },
    });
    const payload = {
      ...{ childIds: [childId], grade, localAuthority: child?.area ?? null, reportedAt },
    };
    work.announce({ topic: 'childReportedMissing', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
