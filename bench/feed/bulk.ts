/** How many referrals a second the bulk command takes, and whether each of them is told. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Run } from '../../cli/running/run-file.js';
import { connect, follow } from './following.js';
import { bulkSenderTo, senderTo } from './sending.js';

const BULKS = 100;
const PER_BULK = 100;
const SENDERS = 4;

export const measureBulk = async (run: Run): Promise<void> => {
  const told = new Set<string>();
  const client = await connect('social-care-system', run);
  follow(client, (id) => told.add(id));
  const send = await senderTo(run);
  while (told.size === 0) await send();
  const sendBulk = await bulkSenderTo(run, PER_BULK);
  const taken: string[] = [];
  const startedAt = performance.now();
  const sender = async (): Promise<void> => {
    for (let n = 0; n < BULKS / SENDERS; n += 1) taken.push(...(await sendBulk()));
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
