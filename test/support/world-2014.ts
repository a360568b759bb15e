import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../dev/synthetic/generate.js';
import type { World } from '../../dev/synthetic/world.js';
import { errorCode } from '../../subgraphs/shared/database/error-code.js';
import { testDataDir } from './database-config.js';

/** Written under a name of its own first: another worker may read it at any moment. */
const keep = (file: string, text: string): void => {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
};

const kept = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return null;
  }
};

/** Made by the first test file of a run that asks, and read by the others: to make it takes a second. */
const readOrMake = (): World => {
  mkdirSync(testDataDir(), { recursive: true, mode: 0o711 });
  const file = join(testDataDir(), 'wm2014.json');
  const text = kept(file);
  // What was written here is a world.
  if (text !== null) return JSON.parse(text) as World;
  const made = generate('wm2014');
  keep(file, JSON.stringify(made));
  return made;
};

let world: World | null = null;

/** The synthetic world of 2014, which the seeded databases hold. */
export const world2014 = (): World => {
  world ??= readOrMake();
  return world;
};
