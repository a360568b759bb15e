/**
 * No referral that the police have acknowledged is lost to the area that it was sent to, told to another, told
 * out of order or kept twice, whatever dies while 24 officers write. `npm run faults` tries it at length.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { until } from '../cli/support/processes.js';
import { fetchToken } from '../../cli/running/fetch-token.js';
import {
  keptReferrals,
  startConsumer,
  type RunningConsumer,
} from '../examples/support/consumer.js';
import { startPartnership, type Partnership } from '../journeys/support/partnership.js';
import { trial } from './support/faults-config.js';
import { killProcess } from './support/killed.js';
import { PoliceDatabase } from './support/police-database.js';
import { startProxy, type Proxy } from './support/proxy.js';
import { startWriters, type Writers } from './support/referral-writers.js';
import { follow, tailInto, type Subscriber, type TailedFile } from './support/subscribers.js';

const OURS = 'E06000051';
const ANOTHERS = 'E06000020';
const MARK = 'A referral of the trial of faults.';
const SECONDS = 1_000;

/** What came for the first time, in the order that it came. */
const once = (told: readonly string[]): readonly string[] => [...new Set(told)];

describe('the referral feed under faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'childview-faults-'));
  const clockFile = join(folder, 'clock');
  const tokenFile = join(folder, 'token');
  let partnership: Partnership;
  let proxy: Proxy;
  let tailed: TailedFile;
  let consumer: RunningConsumer;
  let police: PoliceDatabase;
  let councilUrl: string;
  let writers: Writers | null = null;
  const followers: Subscriber[] = [];

  const restartConsumer = async (): Promise<void> => {
    await consumer.kill();
    consumer = newConsumer();
  };
  const newConsumer = (): RunningConsumer =>
    startConsumer({
      gatewayUrl: partnership.run.urls.graphql.replace(/^http/, 'ws'),
      ...{ tokenFile, databaseUrl: councilUrl, localAuthority: OURS },
    });

  /** The council's own database, on the same server: it is killed with it. */
  const makeCouncil = async (): Promise<string> => {
    const url = police.adminUrl();
    const admin = new Client({ connectionString: url.href });
    await admin.connect();
    await admin.query('create database council');
    await admin.end();
    url.pathname = '/council';
    return url.href;
  };

  const write = (referrals: number): Writers => {
    writers = startWriters({
      ...{ partnership, referrals, writers: 24, areas: [OURS, ANOTHERS], mark: MARK },
      disturb: (area) => police.announceAndTakeBack(area),
    });
    return writers;
  };

  /** How many of ours have come: to each follower, to the command, to the council's table. */
  const counts = async (): Promise<readonly number[]> => [
    ...[...followers, tailed].map((subscriber) => once(subscriber.told()).length),
    (await keptReferrals(councilUrl)).length,
  ];

  /** Until that is so many everywhere; what has not come in time is for the caller to find. */
  const arrived = async (count: number): Promise<void> => {
    for (const end = performance.now() + trial.patienceMs; performance.now() < end;) {
      if ((await counts()).every((come) => come >= count)) return;
      await pause(100);
    }
    const words = [...(await counts()), tailed.said(), consumer.said()];
    throw new Error(`Of ${String(count)} have come: ${words.join(' ')}`);
  };

  const expectWhole = async (): Promise<void> => {
    const published = await police.published(MARK);
    const ours = published.filter(({ area }) => area === OURS).map(({ referralId }) => referralId);
    await arrived(ours.length);
    for (const follower of followers) expect(follower.told()).toEqual(ours);
    expect(once(tailed.told())).toEqual(ours);
    expect([...(await keptReferrals(councilUrl))].sort()).toEqual([...ours].sort());
  };

  beforeAll(async () => {
    writeFileSync(clockFile, '0');
    const clock = pathToFileURL('test/faults/support/moved-clock.mjs');
    clock.searchParams.set('file', clockFile);
    partnership = await startPartnership({ NODE_OPTIONS: `--import=${clock.href}` });
    proxy = await startProxy(partnership.run.ports.gateway);
    police = await PoliceDatabase.join(partnership.dataDir);
    councilUrl = await makeCouncil();
    writeFileSync(tokenFile, await fetchToken('social-care-system', partnership.run));
    tailed = tailInto(partnership.dataDir, join(folder, 'cursor'), proxy.port);
    consumer = newConsumer();
    followers.push(...Array.from({ length: trial.subscribers }, () => follow(partnership)));
  }, 120 * SECONDS);

  afterAll(async () => {
    writers?.stop();
    await Promise.all([...followers, tailed].map((subscriber) => subscriber.stop()));
    await consumer.kill();
    await proxy.stop();
    await police.leave();
    await partnership.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60 * SECONDS);

  it(
    'loses, repeats, reorders and misdirects nothing when everything is killed in turn',
    async () => {
      const { acknowledged, done } = write(trial.referrals);
      for (let round = 0; round < trial.rounds; round += 1) {
        // Spread over the whole of the writing.
        const share = (trial.referrals * round) / trial.rounds;
        await until(() => acknowledged.size >= share, trial.patienceMs);
        await tailed.restart();
        await killProcess(partnership, 'police');
        proxy.cut();
        await killProcess(partnership, 'gateway');
        await restartConsumer();
        proxy.stall();
        await police.kill();
        proxy.resume();
      }
      await done;
      const published = await police.published(MARK);
      expect(new Set(published.map(({ referralId }) => referralId))).toEqual(acknowledged);
      expect(published).toHaveLength(trial.referrals);
      await expectWhole();
    },
    trial.patienceMs * 3,
  );

  it(
    'goes on when all tokens have ended, and when the clock goes back',
    async () => {
      for (const offMs of [2 * 3_600 * SECONDS, 0]) {
        writeFileSync(clockFile, String(offMs));
        // Every process looks ten times a second.
        await pause(500);
        writeFileSync(tokenFile, await fetchToken('social-care-system', partnership.run));
        await write(10).done;
        await expectWhole();
      }
    },
    trial.patienceMs * 2,
  );
});
