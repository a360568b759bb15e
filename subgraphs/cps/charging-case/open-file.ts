import { Refusal } from '../../../schema/errors/refusal.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput } from '../../shared/command/refusals.js';
import { CpsChild } from '../child/cps-child.js';
import { ChargingCaseChild } from './charging-case-child.js';
import { ChargingCase } from './charging-case.js';
import type { PartOfChild } from './part-of-child.input.js';

export type FileChild = PartOfChild;

/** What the police say of a file that is new to the CPS. */
export interface NewFile {
  readonly urn: string;
  readonly investigationId: string;
  readonly area: string;
  readonly localAuthority: string;
  readonly rasso: boolean;
  readonly firstReportedAt: Instant;
  readonly children: readonly FileChild[];
}

/** What a command goes on with, be the file new or known. */
export type OpenedFile = Pick<ChargingCase, 'id' | 'version' | 'closedAt'>;

/** Children whom the CPS hears of for the first time: it keeps its own record of each. */
const addChildren = async (
  { children, localAuthority: area }: NewFile,
  work: CommandWork,
): Promise<void> => {
  await work.addMissing(
    CpsChild,
    children.map(({ childId, givenName = null, familyName, dateOfBirth = null }) => ({
      ...{ childId, cpsPersonId: work.newId(), givenName, familyName, dateOfBirth, area },
    })),
  );
};

/**
 * Opens a charging file, and the episode under its URN, for the CPS and the police.
 * @throws Refusal BAD_USER_INPUT when it is about no child, or names one twice; EPISODE_NOT_FOUND when there is
 *   such a file, and the caller is not invited to it
 */
export const openFile = async (file: NewFile, work: CommandWork): Promise<OpenedFile> => {
  const { urn, investigationId, area, localAuthority, rasso, firstReportedAt, children } = file;
  const distinct = new Set(children.map(({ childId }) => childId));
  if (children.length === 0 || distinct.size !== children.length) {
    throw badInput('input.children', 'A file has at least one child, and each once.');
  }
  await addChildren(file, work);
  const id = work.newId();
  await work.addMissing(ChargingCase, [
    {
      ...{ id, urn, investigationId, area, localAuthority, rasso, firstReportedAt, version: 1 },
      ...{ closedAt: null, triage: 'GREEN', status: 'AWAITING_CPS', nextAction: 'CPS_REVIEW' },
      ...{ invitedAgencies: ['CPS', 'POLICE'], people: [] },
    },
  ]);
  const opened = await work.find(ChargingCase, { urn });
  if (opened === null) throw new Refusal('EPISODE_NOT_FOUND');
  // Somebody else opened it at the same moment.
  if (opened.id !== id) return opened;
  const links = children.map(({ childId, role }) => ({ recordId: id, childId, role }));
  await work.add(ChargingCaseChild, ...links);
  return opened;
};
