import { existsSync } from 'node:fs';
import { leadSeconds, rotateKey } from '../../schema/principal/key-ring.js';
import { realSeconds } from '../../schema/time/real-clock.js';
import { CommandFailure } from '../command-failure.js';

const timeOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** `childview rotate-key <file>`: the next key of a process that runs, which takes it up by itself. */
export const runRotateKey = async (file: string): Promise<void> => {
  if (!existsSync(file)) throw new CommandFailure('wrongUse', `There is no key file ${file}.`);
  const now = realSeconds();
  const rotation = await rotateKey(file, { now, signsFrom: now + leadSeconds });
  process.stdout.write(`${rotation.file} signs from ${timeOf(rotation.signsFrom)} on\n`);
  for (const removed of rotation.removed) process.stdout.write(`${removed} is removed\n`);
};
