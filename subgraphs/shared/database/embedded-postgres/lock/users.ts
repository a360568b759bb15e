import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identityOf, isAlive } from './process-identity.js';

/**
 * Who uses the server of a folder: one entry per start that has not stopped, by the identity of its
 * process. A killed process drops out by itself. Read and written under the folder's lock only.
 */
const usersFile = z.array(z.string());

const pathOf = (folder: string): string => join(folder, 'users.json');

const read = (folder: string): readonly string[] => {
  try {
    return usersFile.parse(JSON.parse(readFileSync(pathOf(folder), 'utf8')));
  } catch {
    return []; // None yet, or a write that a power cut ended: whoever lives registers again.
  }
};

const write = (folder: string, users: readonly string[]): void => {
  writeFileSync(pathOf(folder), JSON.stringify(users), { mode: 0o600 });
};

const me = (): string => identityOf(process.pid) ?? '';

/** Notes that this process uses the server. */
export const enter = (folder: string): void => {
  write(folder, [...read(folder).filter(isAlive), me()]);
};

/** Takes one use of this process back. True when nobody is left, so that the server may stop. */
export const leave = (folder: string): boolean => {
  const users = read(folder).filter(isAlive);
  const mine = users.indexOf(me());
  const others = users.filter((_, index) => index !== mine);
  write(folder, others);
  return others.length === 0;
};
