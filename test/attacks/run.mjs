/**
 * `npm run attacks`: the corpus and the walls, and how many cases ran. With `--long` every case goes over
 * every transport, for every purpose, and the laws run for thousands of operations. `--part 2/4` is one of four parts
 * of that: the sweep and the laws for a quarter of whoever asks, and with the first part all that is not divided.
 * Other arguments are Jest's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const given = process.argv.slice(2);
const isLong = given.includes('--long');
const partAt = given.indexOf('--part');
const part = partAt < 0 ? null : (given[partAt + 1] ?? '');
if (part !== null && !/^[1-9]\d*\/[1-9]\d*$/.test(part)) throw new Error('--part is such as 2/4');

const divided = ['test/attacks/sweep', 'test/attacks/laws'];
const folders = part === null || part.startsWith('1/') ? ['test/attacks', 'test/walls'] : divided;
const ours = new Set(['--long', ...(part === null ? [] : ['--part', part])]);

const jest = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
    ...[...folders, ...given.filter((one) => !ours.has(one))],
  ],
  {
    env: {
      ...process.env,
      ...(isLong && { ATTACKS: 'long' }),
      ...(part !== null && { ATTACKS_PART: part }),
    },
    stdio: ['inherit', 'inherit', 'pipe'],
  },
);
const ended = once(jest, 'close');

const counts = new Map();
for await (const line of createInterface({ input: jest.stderr })) {
  process.stderr.write(`${line}\n`);
  // As `support/count-cases.ts` writes it.
  if (!line.startsWith('attacks: ')) continue;
  for (const [, count, family] of line.matchAll(/(\d+) ([^,]+)/g)) {
    counts.set(family, (counts.get(family) ?? 0) + Number(count));
  }
}

const [code] = await ended;
const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
for (const [family, count] of counts)
  process.stdout.write(`${String(count).padStart(8)} ${family}\n`);
process.stdout.write(`${String(all).padStart(8)} cases in ${String(counts.size)} families\n`);
process.exitCode = code ?? 1;
