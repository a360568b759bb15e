import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { agencies } from '../../../schema/principal/agency.js';

/** What is filled: the world's children, then each agency's records. */
export const steps = ['CHILDREN', ...agencies] as const;

export type Step = (typeof steps)[number];

const preparedFile = z.object({
  /** The build that brought the tables up to date. */
  build: z.string(),
  dataset: z.string(),
  /** Records loaded by step; a step is absent where that is not known. */
  records: z.partialRecord(z.enum(steps), z.number()),
  /** A story child to begin with, and the episode under which to ask. Null where the dataset has none. */
  firstChild: z.object({ story: z.string(), childId: z.string(), episode: z.string() }).nullable(),
});

/**
 * What the last start did to the embedded databases, so that the next need not do it again. It only
 * saves time: what the databases hold is asked of them.
 */
export type PreparedFile = z.infer<typeof preparedFile>;

const pathIn = (dataDir: string): string => join(dataDir, 'prepared.json');

export const readPrepared = (dataDir: string): PreparedFile | null => {
  try {
    return preparedFile.parse(JSON.parse(readFileSync(pathIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
};

export const writePrepared = (dataDir: string, prepared: PreparedFile): void => {
  const draft = `${pathIn(dataDir)}.${String(process.pid)}`;
  writeFileSync(draft, `${JSON.stringify(prepared, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(dataDir));
};

/** The name of what `dist/` was compiled from. */
export const readBuild = (): string =>
  readFileSync(new URL('../../../.built', import.meta.url), 'utf8');
