/**
 * `npm run bench:feed`: how long a referral takes from the officer who sends it, and from its commit in the police's
 * database, to the system that follows the feed, through every process of `npm start`, at 100 referrals a second; how many a second the bulk command takes, and
 * whether each of them is told; then what 500 subscriptions cost that are told of two referrals a second. Prints
 * tables of Markdown. Linux only.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { fetchToken } from '../cli/running/fetch-token.js';
import type { Run } from '../cli/running/run-file.js';
import { commitsOf, noteCommits } from './commit-times.js';
import { cpuMsOfFamily } from './processes/process-use.js';
import { removeData, startWholePartnership, type WholePartnership } from './whole-partnership.js';

const PER_SECOND = 100;
const SECONDS = 20;
/** Before anything is measured: what is compiled on its first use has been by then. */
const WARMING_SECONDS = 30;
const WARMING_PER_SECOND = 40;
const SUBSCRIPTIONS = 500;
const BULKS = 100;
const PER_BULK = 100;
const SENDERS = 4;
const CALLERS = ['social-care-system', 'social-care-intake', 'mash-police', 'police-supervisor'];
const shropshire = 'E06000051';

const operation = (name: string): string =>
  readFileSync(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8');

const headersOf = async (as: string, run: Run): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await fetchToken(as, run)}`,
  'x-purpose': 'MASH_SCREENING',
});

const connect = async (as: string, run: Run): Promise<Client> => {
  const connectionParams = await headersOf(as, run);
  const url = run.urls.graphql.replace(/^http/, 'ws');
  return createClient({ url, connectionParams, webSocketImpl: WebSocket, lazy: false });
};

interface Told {
  readonly policeReferralSubmitted: { readonly referral: { readonly id: string } } | null;
}

const follow = (client: Client, onReferral: (id: string) => void): void => {
  client.subscribe<Told>(
    { query: operation('police-referrals') },
    {
      next: ({ data }) => {
        const id = data?.policeReferralSubmitted?.referral.id;
        if (id !== undefined) onReferral(id);
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
};

/** Answers the id of the referral; null when it was refused, as by an owner that has too much to do. */
type Sender = () => Promise<string | null>;

const newReferral = () => ({
  ...{ idempotencyKey: randomUUID(), unknownChildren: [{ locality: 'Ludlow' }] },
  ...{ localAuthority: shropshire, kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
  ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
});

const senderTo = async (run: Run): Promise<Sender> => {
  const headers = { ...(await headersOf('mash-police', run)), 'content-type': 'application/json' };
  const query = operation('submit-police-referral');
  return async () => {
    const body = JSON.stringify({ query, variables: { input: newReferral() } });
    const answer = await fetch(run.urls.graphql, { method: 'POST', headers, body });
    const { data } = (await answer.json()) as {
      data: { submitPoliceReferral: { referral: { id: string } } | null } | null;
    };
    return data?.submitPoliceReferral?.referral.id ?? null;
  };
};

/** Sends at an even pace, whatever the answers take; answers when each was sent and when it was answered. */
const sendEvenly = async (
  send: Sender,
  perSecond: number,
  count: number,
): Promise<ReadonlyMap<string, { readonly sentAt: number; readonly answeredAt: number }>> => {
  const sent = new Map<string, { sentAt: number; answeredAt: number }>();
  const startedAt = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < count; n += 1) {
    await pause(Math.max(0, startedAt + (n * 1000) / perSecond - performance.now()));
    const sentAt = performance.now();
    all.push(
      send().then((id) => {
        if (id !== null) sent.set(id, { sentAt, answeredAt: performance.now() });
      }),
    );
  }
  await Promise.all(all);
  return sent;
};

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1);

const row = (what: string, values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return `| ${what} | ${at(sorted, 0.5)} | ${at(sorted, 0.99)} | ${at(sorted, 1)} |`;
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

const measureDelay = async (partnership: WholePartnership): Promise<void> => {
  const { run } = partnership;
  const deliveredAt = new Map<string, number>();
  const client = await connect('social-care-system', run);
  const heardAt = new Map<string, number>();
  follow(client, (id) => {
    deliveredAt.set(id, performance.now());
    heardAt.set(id, wallMs());
  });
  const send = await senderTo(run);
  while (deliveredAt.size === 0) await send();
  await sendEvenly(send, WARMING_PER_SECOND, WARMING_PER_SECOND * WARMING_SECONDS);
  const before = timesOf(partnership);
  const sent = await sendEvenly(send, PER_SECOND, PER_SECOND * SECONDS);
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
  process.stdout.write(
    `\nLoad average ${loadavg()[0]?.toFixed(1) ?? ''}. ${String(PER_SECOND * SECONDS)} referrals at ${String(PER_SECOND)}/s, ${String(sent.size)} taken, ${String(told.length)} delivered\n\n` +
      '| Milliseconds | p50 | p99 | most |\n|---|---:|---:|---:|\n' +
      `${row(
        'from sent to answered',
        told.map((of) => of.answeredAt - of.sentAt),
      )}\n` +
      `${row(
        'from sent to delivered',
        told.map((of) => of.delivered - of.sentAt),
      )}\n` +
      `${row(
        'from answered to delivered',
        told.map((of) => of.delivered - of.answeredAt),
      )}\n${row(`from commit to delivered (of ${String(fromCommit.length)})`, fromCommit)}\n`,
  );
  const each = [...after].map(
    ([name, ms]) => `${name} ${((ms - (before.get(name) ?? 0)) / sent.size).toFixed(2)}`,
  );
  process.stdout.write(`\nMilliseconds of processor time a referral: ${each.join(', ')}\n`);
  await client.dispose();
};

const IN_BULK = `mutation InBulk($input: SubmitPoliceReferralsInput!) {
  submitPoliceReferrals(input: $input) { results { recordId } } }`;

/** Sends one bulk; answers the ids that were taken. */
const sendBulk = async (
  run: Run,
  headers: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const referrals = Array.from({ length: PER_BULK }, newReferral);
  const body = JSON.stringify({ query: IN_BULK, variables: { input: { referrals } } });
  const answer = await fetch(run.urls.graphql, { method: 'POST', headers, body });
  const { data } = (await answer.json()) as {
    data: { submitPoliceReferrals: { results: readonly { recordId: string | null }[] } | null };
  };
  const results = data.submitPoliceReferrals?.results ?? [];
  return results.flatMap(({ recordId }) => recordId ?? []);
};

const measureBulk = async (run: Run): Promise<void> => {
  const told = new Set<string>();
  const client = await connect('social-care-system', run);
  follow(client, (id) => told.add(id));
  const send = await senderTo(run);
  while (told.size === 0) await send();
  const headers = { ...(await headersOf('mash-police', run)), 'content-type': 'application/json' };
  const taken: string[] = [];
  const startedAt = performance.now();
  const sender = async (): Promise<void> => {
    for (let n = 0; n < BULKS / SENDERS; n += 1) taken.push(...(await sendBulk(run, headers)));
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  const seconds = (performance.now() - startedAt) / 1_000;
  for (let waits = 0; waits < 100 && taken.some((id) => !told.has(id)); waits += 1)
    await pause(100);
  const all = (performance.now() - startedAt) / 1_000;
  const missing = taken.filter((id) => !told.has(id)).length;
  process.stdout.write(
    `\n${String(BULKS * PER_BULK)} referrals in bulks of ${String(PER_BULK)} by ${String(SENDERS)} senders: ` +
      `${String(taken.length)} taken in ${seconds.toFixed(1)} s (${(taken.length / seconds).toFixed(0)}/s), ` +
      `all told after ${all.toFixed(1)} s, ${String(missing)} missing\n`,
  );
  await client.dispose();
};

const measureMemory = async (partnership: WholePartnership): Promise<void> => {
  const { run } = partnership;
  const before = partnership.use();
  let told = 0;
  const clients = await Promise.all(CALLERS.map((as) => connect(as, run)));
  for (let n = 0; n < SUBSCRIPTIONS; n += 1) {
    const client = clients[n % clients.length];
    if (client) follow(client, () => (told += 1));
  }
  const send = await senderTo(run);
  await pause(2_000);
  await sendEvenly(send, 2, 20);
  const early = partnership.use();
  const toldSoFar = told;
  const sent = await sendEvenly(send, 2, 80);
  await pause(2_000);
  const late = partnership.use();
  process.stdout.write(
    `\n${String(SUBSCRIPTIONS)} subscriptions, ${String(sent.size)} referrals at 2/s: ` +
      `${String(told - toldSoFar)} deliveries\n\n` +
      '| MiB resident | before | after 10 s | after 50 s |\n|---|---:|---:|---:|\n' +
      ['gateway', 'police']
        .map((name) => {
          const of = [before, early, late].map((taken) =>
            (taken.get(name)?.residentMiB ?? NaN).toFixed(0),
          );
          return `| ${name} | ${of.join(' | ')} |\n`;
        })
        .join(''),
  );
  for (const client of clients) await client.dispose();
};

const dataDir = mkdtempSync(join(tmpdir(), 'childview-bench-'));
await noteCommits(dataDir);
const partnership = await startWholePartnership('demo', { dataDir });
try {
  await measureDelay(partnership);
  await measureBulk(partnership.run);
  await measureMemory(partnership);
} finally {
  await partnership.stop();
  removeData(partnership.dataDir);
}
