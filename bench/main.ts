import { loadavg } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { arePeersInstalled, contestants } from './contestants.js';
import type { Contestant, EngineName } from './contestants.js';
import { figuresOf, medianRatio, medians } from './figures.js';
import type { Figures } from './figures.js';
import { Load } from './load.js';
import { weigh, type MemoryRun } from './memory.js';
import { compiled, start } from './processes/parent.js';
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
  /** Requests to ours alone, to see what is left of them in memory; none when 0. */
  readonly weighed: number;
}

const plans: Readonly<Record<'quick' | 'full', Plan>> = {
  quick: { rounds: 4, roundMs: 1_200, warmUpRequests: 2_000, warmUpMs: 3_000, weighed: 0 },
  full: { rounds: 9, roundMs: 6_000, warmUpRequests: 5_000, warmUpMs: 10_000, weighed: 100_000 },
};

interface Runner extends Contestant {
  readonly process: Started;
  readonly load: Load;
  readonly rounds: Figures[];
}

const startAll = async (
  all: readonly Contestant[],
): Promise<{ subgraphs: Started[]; runners: Runner[] }> => {
  const subgraphs = await Promise.all(
    subgraphNames.map((name) => start(compiled('subgraphs/main.js'), name)),
  );
  const urls = Object.fromEntries(subgraphNames.map((name, at) => [name, subgraphs[at]?.url]));
  const runners: Runner[] = [];
  for (const one of all) {
    const process = await start(one.file, JSON.stringify(urls));
    runners.push({ ...one, process, load: new Load(process.url, connections), rounds: [] });
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
const run = async (runners: readonly Runner[], plan: Plan): Promise<MemoryRun | null> => {
  for (const { load } of runners) await load.run(plan.warmUpMs, plan.warmUpRequests);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const at of runners.keys()) {
      const runner = runners[(at + round) % runners.length];
      if (runner !== undefined) await measure(runner, plan.roundMs);
    }
  const [ours] = runners;
  return plan.weighed > 0 && ours ? weigh(ours, { requests: plan.weighed, steps: 10 }) : null;
};

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
});
const [loadBefore = 0] = loadavg();
const isQuick = values.quick === true;
const withPeers = !isQuick && arePeersInstalled();
if (!isQuick && !withPeers)
  process.stderr.write('Without the peers: npm ci --prefix bench/peers brings them.\n');
const { subgraphs, runners } = await startAll(contestants({ withPeers }));
let memory: MemoryRun | null;
try {
  await agree(runners);
  memory = await run(runners, isQuick ? plans.quick : plans.full);
} finally {
  await Promise.all(runners.map(({ load }) => load.close()));
  await Promise.all([
    ...runners.map(({ process }) => process.stop()),
    ...subgraphs.map((one) => one.stop()),
  ]);
}

const roundsOf = (name: EngineName): readonly Figures[] =>
  runners.find((runner) => runner.name === name)?.rounds ?? [];
const engines = runners.map(({ name, title, rounds }) => ({ name, title, ...medians(rounds) }));
const ratios = {
  stockOverOurs: medianRatio(roundsOf('stock'), roundsOf('ours')),
  stockLeanOverOurs: medianRatio(roundsOf('stock-lean'), roundsOf('ours')),
  ...(withPeers ? { hiveOverOurs: medianRatio(roundsOf('hive'), roundsOf('ours')) } : {}),
  oursOverFloor: medianRatio(roundsOf('ours'), roundsOf('floor')),
  stockP99OverOurs: medianRatio(roundsOf('stock'), roundsOf('ours'), 'p99Ms'),
};
process.stdout.write(`${tableOf(engines)}\n`);
if (!isQuick) await writeReport({ engines, ratios, memory, loadBefore });
if (values.json === true)
  process.stdout.write(`${JSON.stringify({ ...ratios, memory, engines })}\n`);
