import type { CommandWork } from '../../shared/command/command-work.js';
import { ChildIdentity } from './child-identity.js';

/** @throws Refusal PURPOSE_NOT_AVAILABLE when the child is of an area that is none of the caller's */
export const requireOfArea = async (childId: string, work: CommandWork): Promise<void> => {
  const child = await work.manager.findOneBy(ChildIdentity, { id: childId });
  if (child) work.requireArea(child.area);
};
