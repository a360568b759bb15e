/**
 * What the builds of the code and of the explorer share: they know by names, sizes and times whether
 * anything changed, build alone, and put the result in place whole. Plain JavaScript: it runs before any build.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every file below a folder, as a path from the root; folders of the given names are left out. */
export const filesIn = (folder, without = ['node_modules']) =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return without.includes(entry.name) ? [] : filesIn(path, without);
  });

/** Names, sizes and times of files: enough to see a change, and read in a few milliseconds. */
export const fingerprint = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const readOr = (file, absent) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return absent;
  }
};

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Takes the lock, or says that somebody who lives has it. What a killed build left is taken over. */
const takeLock = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const holder = Number.parseInt(readOr(lock, ''), 10);
  // Not a number yet: it is just being written.
  if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
  return false;
};

/** INVARIANT: two starts at once build once, and neither runs from what the other takes away. */
const alone = async (lock, work) => {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (!takeLock(lock)) Atomics.wait(clock, 0, 0, 20);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const swapIn = (made, place) => {
  const old = `${place}.old.${process.pid}`;
  if (statSync(place, { throwIfNoEntry: false })) renameSync(place, old);
  renameSync(made, place);
  rmSync(old, { recursive: true, force: true });
};

/**
 * Makes the folder `name` when what `inputs` lists has changed since it was made; says whether it did. A build
 * that is interrupted leaves the old folder or none, never half of one. Where nothing is to be built nothing is
 * written: an image may be read-only.
 */
export const buildWhenChanged = async (name, inputs, make) => {
  const place = join(root, name);
  const isCurrent = (print) => readOr(join(place, '.built'), null) === print;
  if (isCurrent(fingerprint(inputs()))) return false;
  return alone(join(root, `.${name}.lock`), async () => {
    const paths = inputs();
    const print = fingerprint(paths);
    if (isCurrent(print)) return false;
    for (const left of readdirSync(root).filter((one) => one.startsWith(`${name}.new.`)))
      rmSync(join(root, left), { recursive: true, force: true });
    const made = `${place}.new.${process.pid}`;
    await make(made, paths);
    writeFileSync(join(made, '.built'), print);
    swapIn(made, place);
    return true;
  });
};
