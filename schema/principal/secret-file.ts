import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const writeSynced = async (file: string, text: string): Promise<void> => {
  await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
};

/**
 * INVARIANT: the file appears whole or not at all, and the first of two racing processes wins: a hard
 * link to an existing name fails, where a rename would replace the secret that the other already uses.
 */
const create = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeSynced(draft, text);
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
};

/** The text of a secret that only its owner may read; null when there is none. */
export const readSecret = async (file: string): Promise<string | null> => {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) throw new Error('A secret is readable by others: chmod 600 it.');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

/**
 * The text of a secret that a process keeps in a file, made (0600) when there is none.
 * Throws when the file is readable by others, or cannot be written.
 */
export const readOrMakeSecret = async (
  file: string,
  make: () => Promise<string> | string,
): Promise<string> => {
  const existing = await readSecret(file);
  if (existing !== null) return existing;
  await create(file, await make());
  const made = await readSecret(file);
  if (made === null) throw new Error('A secret vanished while it was being made.');
  return made;
};
