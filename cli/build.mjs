/**
 * Compiles the TypeScript sources to `dist/` when they changed since the last build, and copies what
 * the compiled code reads beside itself. Types are checked by `npm run types`, not here: a start must
 * not wait for it. No install script, no loader at run time.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folders = [
  'schema',
  'runtime',
  'gateway',
  'subgraphs',
  'dev',
  'cli',
  'bench',
  'examples',
  'operations',
];
const copied = /\.(cedar|cedarschema|graphql|json|html|css|sql)$/;
const stamp = join(root, 'dist', '.built');
const lock = join(root, '.build.lock');

const filesIn = (folder) => {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name === 'peers' ? [] : filesIn(path);
    return [path];
  });
};

const sources = () =>
  folders
    .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false }))
    .flatMap(filesIn)
    .filter((path) => (path.endsWith('.ts') && !path.endsWith('.d.ts')) || copied.test(path))
    .sort();

/** Names, sizes and times of all sources: enough to see a change, and read in a few milliseconds. */
const fingerprint = (paths) => {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...paths, '.swcrc', 'package.json']) {
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

const compile = async (paths, target) => {
  const { transformSync } = await import('@swc/core');
  const made = new Set();
  for (const path of paths) {
    const out = join(target, path.replace(/\.ts$/, '.js'));
    if (!made.has(dirname(out))) mkdirSync(dirname(out), { recursive: true });
    made.add(dirname(out));
    if (!path.endsWith('.ts')) {
      cpSync(join(root, path), out);
      continue;
    }
    const { code } = transformSync(readFileSync(join(root, path), 'utf8'), {
      filename: join(root, path),
      configFile: join(root, '.swcrc'),
      sourceMaps: 'inline',
    });
    writeFileSync(out, code);
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
const takeLock = () => {
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
const alone = async (work) => {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (!takeLock()) Atomics.wait(clock, 0, 0, 20);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const swapIn = (target) => {
  const old = join(root, `dist.old.${process.pid}`);
  const dist = join(root, 'dist');
  if (statSync(dist, { throwIfNoEntry: false })) renameSync(dist, old);
  renameSync(target, dist);
  rmSync(old, { recursive: true, force: true });
};

const isCurrent = (print) => readOr(stamp, null) === print;

/**
 * Builds when needed. A build that is interrupted leaves the old `dist/` or none, never half of one.
 * Where nothing is to be built nothing is written: an image may be read-only.
 */
export const build = async () => {
  if (isCurrent(fingerprint(sources()))) return false;
  return alone(async () => {
    const paths = sources();
    const print = fingerprint(paths);
    if (isCurrent(print)) return false;
    const target = join(root, `dist.new.${process.pid}`);
    await compile(paths, target);
    writeFileSync(join(target, '.built'), print);
    swapIn(target);
    return true;
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
