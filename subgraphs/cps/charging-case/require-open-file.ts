import { In } from 'typeorm';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, noSuchRecord, outOfOrder } from '../../shared/command/refusals.js';
import type { ChildCaseRole } from '../child/child-case-role.js';
import { ChargingCaseChild } from './charging-case-child.js';
import { ChargingCase } from './charging-case.js';

/**
 * The file under a URN, locked.
 * @throws Refusal BAD_USER_INPUT when there is none that the caller may find, CONFLICT when it is closed,
 *   PURPOSE_NOT_AVAILABLE when it is outside a prosecutor's areas
 */
export const requireOpenFile = async (urn: string, work: CommandWork): Promise<ChargingCase> => {
  const file = await work.find(ChargingCase, { urn });
  if (!file) throw noSuchRecord('input.urn');
  // M3: what links another agency to a file is its invitation.
  if (work.caller.agency === work.context.owner) work.requireArea(file.localAuthority);
  if (file.closedAt !== null) throw outOfOrder('The file is closed.');
  return file;
};

/** A child's part in a file. */
interface PartInFile {
  readonly fileId: string;
  readonly childId: string;
  /** One of these is asked for. */
  readonly roles: readonly ChildCaseRole[];
  /** What is said of a child who has none of them. */
  readonly otherwise: string;
}

/** @throws Refusal BAD_USER_INPUT unless the child has such a part in the file */
export const requirePart = async (
  { fileId, childId, roles, otherwise }: PartInFile,
  { manager }: CommandWork,
): Promise<void> => {
  const part = { recordId: fileId, childId, role: In([...roles]) };
  if (!(await manager.existsBy(ChargingCaseChild, part))) {
    throw badInput('input.childId', otherwise);
  }
};
