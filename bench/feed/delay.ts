/** How long a referral takes, and what it costs each process, at an even pace. */
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../figures.js';
import { cpuMsOfFamily } from '../processes/process-use.js';
import type { WholePartnership } from '../whole-partnership.js';
import { commitsOf } from './commit-times.js';
import { connect, follow } from './following.js';
import { sendEvenly, senderTo } from './sending.js';

const PER_SECOND = 100;
/** Before anything is measured: what is compiled on its first use has been by then. */
const WARMING_PER_SECOND = 40;

const row = (what: string, values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const cells = [0.5, 0.99, 1].map((share) => quantile(sorted, share).toFixed(1));
  return `| ${what} | ${cells.join(' | ')} |\n`;
};

/** Of wall clocks of one machine, in milliseconds with their fractions. */
const wallMs = (): number => performance.timeOrigin + performance.now();

/** Milliseconds of processor time so far, by process; of PostgreSQL's all together, and of this program. */
const timesOf = (partnership: WholePartnership): ReadonlyMap<string, number> => {
  const { user, system } = process.cpuUsage();
  return new Map([
    ...[...partnership.use()].map(([name, { cpuMs }]) => [name, cpuMs] as const),
    ['PostgreSQL', cpuMsOfFamily(partnership.postgresPid())],
    ['this program', (user + system) / 1_000],
  ]);
};

export const measureDelay = async (
  partnership: WholePartnership,
  { seconds, warmingSeconds }: { readonly seconds: number; readonly warmingSeconds: number },
): Promise<void> => {
  const { run } = partnership;
  const deliveredAt = new Map<string, number>();
  const heardAt = new Map<string, number>();
  const client = await connect('social-care-system', run);
  follow(client, (id) => {
    deliveredAt.set(id, performance.now());
    heardAt.set(id, wallMs());
  });
  const send = await senderTo(run);
  while (deliveredAt.size === 0) await send();
  await sendEvenly(send, WARMING_PER_SECOND, WARMING_PER_SECOND * warmingSeconds);
  const before = timesOf(partnership);
  const sent = await sendEvenly(send, PER_SECOND, PER_SECOND * seconds);
  const after = timesOf(partnership);
  await pause(2_000);
  const told = [...sent].flatMap(([id, times]) => {
    const delivered = deliveredAt.get(id);
    return delivered === undefined ? [] : [{ ...times, delivered }];
  });
  const committedAt = await commitsOf(partnership);
  const fromCommit = [...sent.keys()].flatMap((id) => {
    const [committed, heard] = [committedAt.get(id), heardAt.get(id)];
    return committed === undefined || heard === undefined ? [] : [heard - committed];
  });
  const answered = told.map((of) => of.answeredAt - of.sentAt);
  const delivered = told.map((of) => of.delivered - of.sentAt);
  const afterAnswer = told.map((of) => of.delivered - of.answeredAt);
  process.stdout.write(
    `\nLoad average ${loadavg()[0]?.toFixed(1) ?? ''}. ${String(PER_SECOND * seconds)} referrals at ${String(PER_SECOND)}/s, ${String(sent.size)} taken, ${String(told.length)} delivered\n\n` +
      '| Milliseconds | p50 | p99 | most |\n|---|---:|---:|---:|\n' +
      row('from sent to answered', answered) +
      row('from sent to delivered', delivered) +
      row('from answered to delivered', afterAnswer) +
      row(`from commit to delivered (of ${String(fromCommit.length)})`, fromCommit),
  );
  const costs = [...after].map(
    ([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / sent.size] as const,
  );
  const each = costs.map(([name, ms]) => `${name} ${ms.toFixed(2)}`).join(', ');
  const all = costs.reduce((sum, [, ms]) => sum + ms, 0).toFixed(2);
  process.stdout.write(`\nMilliseconds of processor time a referral: ${each}; all ${all}\n`);
  await client.dispose();
};
