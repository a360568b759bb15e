/**
 * `npm run bench:child-view`: what a child view and two work lists cost through every process of `npm start`,
 * with all walls and the audit, against `@apollo/gateway` before the same owners, a program written by hand and the
 * floor (`bench/floor`), at several sizes. Writes docs/performance.md and its picture unless `--sizes` or `--quick` is
 * given. Linux only.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sending } from '../floor/send.js';
import { startWith, type Started } from '../processes/parent.js';
import { removeData, startWholePartnership, type WholePartnership } from '../whole-partnership.js';
import { checkAnswers, planOf, record } from './answers.js';
import { Callers } from './asking.js';
import { takeTurn, type Contestant, type Machine } from './contestant.js';
import type { Outcome } from './outcome.js';
import { drawn, operationNames, type OperationName, type Question } from './questions.js';
import { figuresText, tableOf, writeReport } from './report.js';

const { values: given } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '150' },
    callers: { type: 'string', default: '8' },
    operations: { type: 'string', default: operationNames.join() },
    quick: { type: 'boolean', default: false },
  },
});
const sizes = given.sizes.split(',').map(Number);
const rounds = given.quick ? 2 : Number(given.rounds);
const requests = given.quick ? 40 : Number(given.requests);
const isWhole = !given.quick && given.sizes === '1000,10000,100000';
const asked = operationNames.filter((name) => given.operations.split(',').includes(name));
/**
 * After so many, processes have compiled what they use: a service runs for weeks, and its first minute is told of
 * elsewhere. The work lists come after the child views, and share nearly all of it.
 */
const warmUpOf = (operation: OperationName): number => {
  if (given.quick) return 60;
  return operation === 'child-view' ? 2_000 : 300;
};

const startContestants = async (
  partnership: WholePartnership,
  planFile: string,
): Promise<{ contestants: readonly Contestant[]; others: readonly Started[] }> => {
  const { run } = partnership;
  const environment = partnership.environment('gateway');
  const stock = await startWith(new URL('stock.js', import.meta.url), { environment });
  const replayed = (sending: Sending): Promise<Started> =>
    startWith(new URL('../floor/main.js', import.meta.url), {
      ...{ environment, given: [planFile, sending] },
    });
  const hand = await replayed('by-statement');
  const floor = await replayed('in-waves');
  const everything = { isDerived: true };
  const contestants: readonly Contestant[] = [
    {
      ...{ name: 'ours', title: 'Child view', pid: null },
      callers: new Callers(run.urls.graphql, run, everything),
    },
    {
      ...{ name: 'stock', title: '@apollo/gateway', pid: stock.pid },
      callers: new Callers(stock.url, run, { isDerived: false }),
    },
    {
      ...{ name: 'hand', title: 'By hand', pid: hand.pid },
      callers: new Callers(hand.url, run, everything),
    },
    {
      ...{ name: 'floor', title: 'The floor', pid: floor.pid },
      callers: new Callers(floor.url, run, everything),
    },
  ];
  return { contestants, others: [stock, hand, floor] };
};

/** Each contestant in turn, beginning with another one in each round. */
const measure = async (
  machine: Machine,
  contestants: readonly Contestant[],
  { questions, children }: { readonly questions: readonly Question[]; readonly children: number },
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const operation of asked) {
    const of = questions.filter((question) => question.operation === operation);
    if (of.length === 0) continue;
    const rows = [1, Number(given.callers)].flatMap((callers) =>
      contestants.map((contestant) => ({
        contestant,
        outcome: {
          ...{ children, operation, callers, turns: [] as Outcome['turns'] },
          ...{ name: contestant.name, title: contestant.title },
        },
      })),
    );
    for (const contestant of contestants)
      await contestant.callers.ask(drawn(of, warmUpOf(operation), 1), Number(given.callers));
    for (let round = 0; round < rounds; round += 1) {
      const turned = [...rows.slice(round % rows.length), ...rows.slice(0, round % rows.length)];
      for (const { contestant, outcome } of turned) {
        const load = { questions: drawn(of, requests, round), callers: outcome.callers };
        outcome.turns.push(await takeTurn(machine, contestant, load));
      }
    }
    outcomes.push(...rows.map(({ outcome }) => outcome));
  }
  return outcomes;
};

const measureSize = async (children: number): Promise<readonly Outcome[]> => {
  const dataset = `load:${String(children)}`;
  const folder = mkdtempSync(join(tmpdir(), 'childview-floor-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'childview-bench-'));
  const answered = await record(dataset, dataDir, folder);
  const partnership = await startWholePartnership(dataset, { dataDir });
  const planFile = join(folder, 'plan.json');
  writeFileSync(planFile, JSON.stringify(planOf(answered, folder, partnership)), { mode: 0o600 });
  const { contestants, others } = await startContestants(partnership, planFile);
  try {
    await checkAnswers(contestants, answered);
    const machine = { partnership, postgresPid: partnership.postgresPid() };
    const questions = answered.map(({ question }) => question);
    return await measure(machine, contestants, { questions, children });
  } finally {
    await Promise.all(contestants.map(({ callers }) => callers.close()));
    await Promise.all(others.map((other) => other.stop()));
    await partnership.stop();
    removeData(dataDir);
    rmSync(folder, { recursive: true });
  }
};

const [loadBefore = 0] = loadavg();
const outcomes: Outcome[] = [];
for (const children of sizes) {
  const ofSize = await measureSize(children);
  outcomes.push(...ofSize);
  process.stdout.write(`${tableOf(ofSize)}\n\n`);
}
process.stdout.write(`${figuresText({ outcomes, loadBefore })}\n`);
if (isWhole) {
  const page = readFileSync(new URL('../../../docs/performance.md', import.meta.url), 'utf8');
  await writeReport({ outcomes, loadBefore }, page);
}
