/**
 * `npm run bench:reports [-- --sizes 1000,10000,100000] [--data <folder>]`: what every list and report costs its
 * owner, by how many children there are. Loads `load:<n>` for each size into an embedded PostgreSQL (of the
 * folder, which is kept; else of one that is thrown away) and prints a table of Markdown: the median in
 * milliseconds and, in brackets, the CPU of PostgreSQL, which says the same on a busy machine. Linux only.
 */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { agencies } from '../../schema/principal/agency.js';
import { databaseName } from '../../subgraphs/shared/database/database-urls.js';
import { startEmbeddedPostgres } from '../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { questions } from './questions.js';

const measured = z.object({ name: z.string(), medianMs: z.number(), cpuMs: z.number() });
type Measured = z.infer<typeof measured>;

const run = promisify(execFile);
const compiled = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,100000' }, data: { type: 'string' } },
});
const sizes = values.sizes.split(',').map(Number);

const dataDir = values.data ?? (await mkdtemp(join(tmpdir(), 'childview-reports-')));
mkdirSync(dataDir, { recursive: true, mode: 0o711 });
const postgres = await startEmbeddedPostgres({
  ...{ dataDir, log: () => undefined, databases: agencies.map(databaseName) },
});
const env = {
  PATH: process.env.PATH,
  ...Object.fromEntries(
    agencies.flatMap((agency) =>
      (['app', 'audit', 'owner'] as const).map((role) => [
        `DATABASE_URL_${agency}${role === 'app' ? '' : `_${role.toUpperCase()}`}`,
        postgres.urlFor(databaseName(agency), role),
      ]),
    ),
  ),
};

/** What each question cost, by its name. */
const measure = async (size: number): Promise<ReadonlyMap<string, Measured>> => {
  const seed = ['--seed', `load:${String(size)}`, '--again'];
  await run(process.execPath, [compiled('subgraphs/prepare.js'), ...seed], { env });
  const all: Measured[] = [];
  for (const owner of new Set(questions.map((question) => question.owner))) {
    const { stdout } = await run(process.execPath, [compiled('bench/reports/measure.js'), owner], {
      env,
    });
    const lines = stdout.trim().split('\n');
    all.push(...lines.map((line) => measured.parse(JSON.parse(line))));
  }
  return new Map(all.map((one) => [one.name, one]));
};

const say = (cells: readonly string[]): void =>
  void process.stdout.write(`| ${cells.join(' | ')} |\n`);

const cell = (found: Measured | undefined): string =>
  found ? `${found.medianMs.toFixed(1)} (${found.cpuMs.toFixed(1)})` : '';

try {
  const results: ReadonlyMap<string, Measured>[] = [];
  for (const size of sizes) results.push(await measure(size));
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  process.stdout.write(
    `Median ms (CPU ms of PostgreSQL); load of the machine at the end: ${load}\n\n`,
  );
  say(['question', ...sizes.map((size) => `${size.toLocaleString('en-GB')} children`), 'ratio']);
  say(['---', ...sizes.map(() => '--:'), '--:']);
  for (const { name } of questions) {
    const [first, last] = [results[0]?.get(name), results.at(-1)?.get(name)];
    const ratio = first && last ? (last.medianMs / first.medianMs).toFixed(1) : '';
    say([name, ...results.map((result) => cell(result.get(name))), ratio]);
  }
} finally {
  await postgres.stop();
  if (values.data === undefined) await rm(dataDir, { recursive: true, force: true });
}
