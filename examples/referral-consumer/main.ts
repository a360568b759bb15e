/** Takes the police referrals of an area into a table, each once in effect, until it is told to stop. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig, type ConsumerConfig } from './config.js';
import { FeedRefused, referralEvents } from './referral-feed.js';
import { ReferralStore } from './referral-store.js';
import { Registration } from './registration.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

/** What held so long has worked: the next wait is short again. */
const STEADY_MS = 10_000;

const say = (message: string): void => void process.stderr.write(`${message}\n`);

/** An error's own words, or those with which the gateway closed the connection. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  const reason = typeof error === 'object' && error && 'reason' in error ? error.reason : null;
  return typeof reason === 'string' && reason !== '' ? reason : 'The connection was lost';
};

/** One connection to the database and one to the feed, until either is lost. */
const takeWhatComes = async (config: ConsumerConfig, signal: AbortSignal): Promise<void> => {
  const { databaseUrl, gatewayUrl, tokenFile, localAuthority, subscriberName } = config;
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const registration = new Registration({
    ...{ url: gatewayUrl.replace(/^ws/, 'http'), token, name: subscriberName, localAuthority },
  });
  const store = await ReferralStore.open(databaseUrl, localAuthority);
  try {
    await registration.ensure();
    if (store.cursor !== null) registration.acknowledge(store.cursor);
    const variables = { localAuthority, after: store.cursor ?? 'START' };
    for await (const event of referralEvents({ url: gatewayUrl, token, variables, signal })) {
      await store.keep(event);
      registration.acknowledge(event.cursor);
    }
  } finally {
    await registration.close();
    await store.close();
  }
};

const run = async (config: ConsumerConfig, signal: AbortSignal): Promise<void> => {
  const isStopped = (): boolean => signal.aborted;
  for (let waitMs = FIRST_WAIT_MS; !isStopped(); waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const openedAt = performance.now();
    const reason = await takeWhatComes(config, signal).then(
      () => 'The feed has ended',
      (error: unknown) => {
        if (error instanceof FeedRefused) throw error;
        return reasonOf(error);
      },
    );
    if (performance.now() - openedAt > STEADY_MS) waitMs = FIRST_WAIT_MS;
    if (isStopped()) return;
    say(`${reason}; trying again in ${String(waitMs)} ms.`);
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
};

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping.abort();
  });
}

try {
  await run(readConfig(), stopping.signal);
} catch (error) {
  say(error instanceof Error ? error.message : 'The consumer has failed.');
  process.exitCode = 1;
}
