import { In } from 'typeorm';
import type { CommandWork } from '../../shared/command/command-work.js';
import { noSuchRecord } from '../../shared/command/refusals.js';
import { PoliceChild } from './police-child.js';

/** @throws Refusal BAD_USER_INPUT when the police hold no record of one of the children, or of none */
export const requireHeld = async (
  childIds: readonly string[],
  argument: string,
  { manager }: CommandWork,
): Promise<void> => {
  const held = await manager.countBy(PoliceChild, { childId: In([...childIds]) });
  if (held > 0 && held === childIds.length) return;
  throw noSuchRecord(argument);
};

/** @throws Refusal PURPOSE_NOT_AVAILABLE when none of the children of a record is of an area of the caller's */
export const requireOfTheirAreas = async (
  childIds: readonly string[],
  work: CommandWork,
): Promise<void> => {
  const children = await work.manager.findBy(PoliceChild, { childId: In([...childIds]) });
  const { areas } = work.caller;
  const [one] = children;
  if (one && !children.some(({ area }) => areas.includes(area))) work.requireArea(one.area);
};

/** @throws Refusal PURPOSE_NOT_AVAILABLE when the child is of an area that is none of the caller's */
export const requireOfArea = async (childId: string, work: CommandWork): Promise<void> => {
  const child = await work.manager.findOneBy(PoliceChild, { childId });
  if (child) work.requireArea(child.area);
};

/** @throws Refusal PURPOSE_NOT_AVAILABLE when none of the children is of one of the caller's areas */
export const requireOneOfArea = async (
  childIds: readonly string[],
  work: CommandWork,
): Promise<void> => {
  const children = await work.manager.findBy(PoliceChild, { childId: In([...childIds]) });
  const { areas } = work.caller;
  const ours = children.find(({ area }) => areas.includes(area)) ?? children[0];
  if (ours) work.requireArea(ours.area);
};
