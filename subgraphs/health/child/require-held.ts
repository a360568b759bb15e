import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput } from '../../shared/command/refusals.js';
import { HealthChild } from './health-child.js';

/**
 * Health's own record of the child.
 * @throws Refusal BAD_USER_INPUT when there is none
 */
export const requireHeld = async (
  childId: string,
  { manager }: CommandWork,
): Promise<HealthChild> => {
  const child = await manager.findOneBy(HealthChild, { childId });
  if (child) return child;
  throw badInput('input.childId', 'Health holds no record of the child.');
};

/** @throws Refusal PURPOSE_NOT_AVAILABLE when the child is of an area that is none of the caller's */
export const requireOfArea = async (childId: string, work: CommandWork): Promise<void> => {
  const child = await work.manager.findOneBy(HealthChild, { childId });
  if (child) work.requireArea(child.area);
};
