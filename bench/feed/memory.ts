/** What subscriptions hold that are told of referrals for minutes: all garbage collected, and as Linux counts it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { WholePartnership } from '../whole-partnership.js';
import { connect, follow } from './following.js';
import { sendEvenly, senderTo } from './sending.js';

const SUBSCRIPTIONS = 500;
const PER_SECOND = 2;
const CALLERS = ['social-care-system', 'social-care-intake', 'mash-police', 'police-supervisor'];
const WEIGHED = ['gateway', 'police'];

interface Weight {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

const weigh = async (into: string, pid: number): Promise<Weight> => {
  const file = join(into, `${String(pid)}.json`);
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  while (!existsSync(file)) await pause(20);
  return JSON.parse(readFileSync(file, 'utf8')) as Weight;
};

const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);

/** A line a process: what is in use, what it holds beside the heap, what is resident. */
const weights = async (partnership: WholePartnership, into: string): Promise<string> => {
  const cells: string[] = [];
  for (const name of WEIGHED) {
    const use = partnership.use().get(name);
    if (!use) continue;
    const { heapUsed, external } = await weigh(into, use.pid);
    cells.push(mib(heapUsed), mib(external), use.residentMiB.toFixed(0));
  }
  return cells.join(' | ');
};

/** `into`: where the processes, which run `weighed.ts`, write what they hold. */
export const measureMemory = async (
  partnership: WholePartnership,
  { into, steps, stepSeconds }: { into: string; steps: number; stepSeconds: number },
): Promise<void> => {
  const { run } = partnership;
  let told = 0;
  const head = WEIGHED.map((name) => `${name}: heap | beside it | resident`).join(' | ');
  process.stdout.write(`\n| MiB | deliveries | ${head} |\n|---|${'---:|'.repeat(7)}\n`);
  const line = async (when: string): Promise<void> => {
    const cells = await weights(partnership, into);
    process.stdout.write(`| ${when} | ${String(told)} | ${cells} |\n`);
  };
  const send = await senderTo(run);
  await sendEvenly(send, PER_SECOND, PER_SECOND);
  await line('nobody follows');
  const clients = await Promise.all(CALLERS.map((as) => connect(as, run)));
  for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
    const client = clients[n % clients.length];
    if (client) follow(client, () => (told += 1));
  }
  await pause(2_000);
  await line(`${String(SUBSCRIPTIONS)} follow`);
  for (let step = 1; step <= steps; step += 1) {
    await sendEvenly(send, PER_SECOND, PER_SECOND * stepSeconds);
    await line(`after ${String(step * stepSeconds)} s`);
  }
  for (const client of clients) await client.dispose();
  await pause(2_000);
  await line('all have left');
};
