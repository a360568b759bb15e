import { In } from 'typeorm';
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
  const childIds = children.map(({ childId }) => childId);
  const known = await work.manager.findBy(CpsChild, { childId: In(childIds) });
  const news = children.filter(({ childId }) => known.every((one) => one.childId !== childId));
  await work.add(
    CpsChild,
    ...news.map(({ childId, givenName = null, familyName, dateOfBirth = null }) => ({
      ...{ childId, cpsPersonId: work.newId(), givenName, familyName, dateOfBirth, area },
    })),
  );
};

/**
 * Opens a charging file, and the episode under its URN, for the CPS and the police.
 * @throws Refusal BAD_USER_INPUT when it is about no child, or names one twice
 */
export const openFile = async (file: NewFile, work: CommandWork): Promise<OpenedFile> => {
  const { urn, investigationId, area, localAuthority, rasso, firstReportedAt, children } = file;
  const distinct = new Set(children.map(({ childId }) => childId));
  if (children.length === 0 || distinct.size !== children.length) {
    throw badInput('input.children', 'A file has at least one child, and each once.');
  }
  await addChildren(file, work);
  const opened = {
    ...{ id: work.newId(), urn, investigationId, area, localAuthority, rasso, firstReportedAt },
    ...{ version: 1, closedAt: null },
  };
  await work.add(ChargingCase, {
    ...{ ...opened, triage: 'GREEN', status: 'AWAITING_CPS', nextAction: 'CPS_REVIEW' },
    ...{ invitedAgencies: ['CPS', 'POLICE'], people: [] },
  });
  const links = children.map(({ childId, role }) => ({ recordId: opened.id, childId, role }));
  await work.add(ChargingCaseChild, ...links);
  return opened;
};
