import { In } from 'typeorm';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, noSuchRecord } from '../../shared/command/refusals.js';
import { ChildIdentity } from './child-identity.js';

/** @throws Refusal BAD_USER_INPUT when there are none, one comes twice, or one is not in the index */
export const requireChildren = async (
  childIds: readonly string[],
  { manager }: CommandWork,
  argument = 'input.childIds',
): Promise<void> => {
  if (childIds.length === 0) throw badInput(argument, 'At least one child is needed.');
  if (new Set(childIds).size < childIds.length) throw badInput(argument, 'A child is named twice.');
  const known = await manager.countBy(ChildIdentity, { id: In([...childIds]) });
  if (known === childIds.length) return;
  throw noSuchRecord(argument);
};
