/**
 * `npm run attacks`: the corpus and the walls, and how many cases ran. With `--long` every case goes over
 * every transport, for every purpose, and the laws run for thousands of operations; other arguments are Jest's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const given = process.argv.slice(2);
const isLong = given.includes('--long');

const jest = spawn(
  process.execPath,
  [
    ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
    ...['test/attacks', 'test/walls', ...given.filter((one) => one !== '--long')],
  ],
  {
    env: { ...process.env, ...(isLong && { ATTACKS: 'long' }) },
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
