import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CommandFailure } from '../command-failure.js';
import type { FeedQuestion } from './feed-question.js';

const kept = z.object({
  feed: z.string(),
  variables: z.record(z.string(), z.unknown()),
  cursor: z.string(),
});

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new CommandFailure('wrongUse', `The cursor file cannot be read: ${file}`);
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Where to go on; null when nothing was kept yet.
 * @throws CommandFailure (wrong use) when the file is not one of ours, or of another feed or area
 */
export const readCursor = (file: string, { feed, variables }: FeedQuestion): string | null => {
  const text = textOf(file);
  if (text === null) return null;
  const read = kept.safeParse(parsed(text));
  if (!read.success) throw new CommandFailure('wrongUse', `${file} is not a cursor file.`);
  const { data } = read;
  if (data.feed === feed && isDeepStrictEqual(data.variables, variables)) return data.cursor;
  const of = `${data.feed} ${JSON.stringify(data.variables)}`;
  throw new CommandFailure('wrongUse', `${file} is of another question: ${of}`);
};

const synced = (path: string, flags: 'r' | 'w', text: string | null): void => {
  const opened = openSync(path, flags, 0o600);
  try {
    if (text !== null) writeSync(opened, text);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** The file holds the cursor before or the cursor after, whatever dies: never half of one, never none. */
export const writeCursor = (
  file: string,
  { feed, variables }: FeedQuestion,
  cursor: string,
): void => {
  const draft = `${file}.draft`;
  synced(draft, 'w', `${JSON.stringify({ feed, variables, cursor })}\n`);
  renameSync(draft, file);
  synced(dirname(file), 'r', null);
};
