import { isDeepStrictEqual, parseArgs } from 'node:util';
import { engineNames, figuresOf, medianRatio, medians } from './figures.js';
import type { EngineName, Figures } from './figures.js';
import { Load } from './load.js';
import { start } from './processes/parent.js';
import type { Started } from './processes/parent.js';
import { tableOf, writeReport } from './report.js';
import { subgraphNames } from './subgraphs/schemas.js';

const connections = 20;

interface Plan {
  readonly rounds: number;
  readonly roundMs: number;
  /** Compilation is over after this many requests, or is not waited for longer than this. */
  readonly warmUpRequests: number;
  readonly warmUpMs: number;
}

const plans: Readonly<Record<'quick' | 'full', Plan>> = {
  quick: { rounds: 3, roundMs: 1_800, warmUpRequests: 2_000, warmUpMs: 3_500 },
  full: { rounds: 9, roundMs: 10_000, warmUpRequests: 5_000, warmUpMs: 15_000 },
};

interface Runner {
  readonly name: EngineName;
  readonly process: Started;
  readonly load: Load;
  readonly rounds: Figures[];
}

const startAll = async (): Promise<{ subgraphs: Started[]; runners: Runner[] }> => {
  const subgraphs = await Promise.all(
    subgraphNames.map((name) => start('subgraphs/main.js', name)),
  );
  const urls = Object.fromEntries(subgraphNames.map((name, at) => [name, subgraphs[at]?.url]));
  const runners: Runner[] = [];
  for (const name of engineNames) {
    const process = await start(`engines/${name}.js`, JSON.stringify(urls));
    runners.push({ name, process, load: new Load(process.url, connections), rounds: [] });
  }
  return { subgraphs, runners };
};

/** Engines that answer differently must not be compared. */
const agree = async (runners: readonly Runner[]): Promise<void> => {
  const answers = await Promise.all(runners.map(({ load }) => load.ask()));
  const other = runners.find((_, at) => !isDeepStrictEqual(answers[at], answers[0]));
  if (other !== undefined) throw new Error(`${other.name} answers otherwise than ours`);
};

const measure = async ({ process, load, rounds }: Runner, milliseconds: number): Promise<void> => {
  await process.order('START');
  const seen = await load.run(milliseconds);
  rounds.push(figuresOf(seen, await process.order('REPORT')));
};

/** Every round runs each engine, starting with another one each time, so that all meet the same machine. */
const run = async (runners: readonly Runner[], plan: Plan): Promise<void> => {
  for (const { load } of runners) await load.run(plan.warmUpMs, plan.warmUpRequests);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const at of runners.keys()) {
      const runner = runners[(at + round) % runners.length];
      if (runner !== undefined) await measure(runner, plan.roundMs);
    }
};

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
});
const { subgraphs, runners } = await startAll();
try {
  await agree(runners);
  await run(runners, values.quick === true ? plans.quick : plans.full);
} finally {
  await Promise.all(runners.map(({ load }) => load.close()));
  await Promise.all([
    ...runners.map(({ process }) => process.stop()),
    ...subgraphs.map((one) => one.stop()),
  ]);
}

const roundsOf = (name: EngineName): readonly Figures[] =>
  runners.find((runner) => runner.name === name)?.rounds ?? [];
const engines = engineNames.map((name) => ({ name, ...medians(roundsOf(name)) }));
const ratios = {
  stockOverOurs: medianRatio(roundsOf('stock'), roundsOf('ours')),
  stockLeanOverOurs: medianRatio(roundsOf('stock-lean'), roundsOf('ours')),
  oursOverFloor: medianRatio(roundsOf('ours'), roundsOf('floor')),
};
process.stdout.write(`${tableOf(engines)}\n`);
if (values.quick !== true) await writeReport(engines, ratios);
if (values.json === true) process.stdout.write(`${JSON.stringify({ ...ratios, engines })}\n`);
