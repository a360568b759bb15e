import { randomUUID } from 'node:crypto';
import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../../error-code.js';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { identityOf, isAlive } from './process-identity.js';

const FREE = 'free';
const RETRY_MS = 15;

/** Longer than a first start or a stop may take. */
const PATIENCE_MS = 30_000;

/**
 * Runs `work` while no other process holds the folder's lock; the lock of a killed process passes on.
 *
 * The lock is a symbolic link `lock.<n>`, which file systems create in one step with its content,
 * the holder. Its successor is `lock.<n+1>`. INVARIANT: the highest link is never deleted, so two
 * that see the same dead holder cannot both follow it, and a latecomer finds a higher link.
 * @throws EmbeddedPostgresError when another process keeps the lock for half a minute
 */
export const withFolderLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const me = `${identityOf(process.pid) ?? ''}#${randomUUID()}`;
  const generation = await acquire(folder, me);
  try {
    return await work();
  } finally {
    release(folder, generation);
  }
};

const pathOf = (folder: string, generation: number): string =>
  join(folder, `lock.${String(generation)}`);

const generationsIn = (folder: string): readonly number[] =>
  readdirSync(folder).flatMap((name) => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []));

const highestIn = (folder: string): number => Math.max(0, ...generationsIn(folder));

const acquire = async (folder: string, me: string): Promise<number> => {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += RETRY_MS) {
    const highest = highestIn(folder);
    if (!isHeld(folder, highest) && follow(folder, highest, me)) return highest + 1;
    await sleep(RETRY_MS);
  }
  throw new EmbeddedPostgresError(`Another process keeps ${folder} locked: is a start hanging?`);
};

const isHeld = (folder: string, generation: number): boolean => {
  if (generation === 0) return false;
  try {
    const holder = readlinkSync(pathOf(folder, generation));
    return holder !== FREE && isAlive(holder.split('#')[0] ?? '');
  } catch {
    return true; // It was followed and deleted since we looked: look again.
  }
};

const follow = (folder: string, generation: number, me: string): boolean => {
  const next = generation + 1;
  try {
    symlinkSync(me, pathOf(folder, next));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  if (highestIn(folder) !== next) {
    rmSync(pathOf(folder, next), { force: true });
    return false;
  }
  for (const old of generationsIn(folder)) {
    if (old < next) rmSync(pathOf(folder, old), { force: true });
  }
  return true;
};

const release = (folder: string, generation: number): void => {
  const draft = join(folder, `free.${randomUUID()}`);
  symlinkSync(FREE, draft);
  renameSync(draft, pathOf(folder, generation));
};
