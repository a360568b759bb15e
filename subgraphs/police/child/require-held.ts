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
