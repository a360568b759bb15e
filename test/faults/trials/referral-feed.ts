/**
 * No referral that the police have acknowledged is lost to the area that it was sent to, told to another, told
 * out of order or kept twice, whatever dies while 24 officers write.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchToken } from '../../../cli/running/fetch-token.js';
import {
  keptReferrals,
  startConsumer,
  type RunningConsumer,
} from '../../examples/support/consumer.js';
import { notArrived } from '../support/both-sides.js';
import { trial } from '../support/faults-config.js';
import { killProcess } from '../support/killed.js';
import { announceAndTakeBack, publishedReferrals } from '../support/police-outbox.js';
import { whileItComesNearer } from '../support/progress.js';
import { startProxy, type Proxy } from '../support/proxy.js';
import { startWriters, type Writers } from '../support/referral-writers.js';
import { stage } from '../support/stage.js';
import { follow, tailInto, type Subscriber, type TailedFile } from '../support/subscribers.js';

const OURS = 'E06000051';
const ANOTHERS = 'E06000020';
const MARK = 'A referral of the trial of faults.';
const SECONDS = 1_000;

/** What came for the first time, in the order that it came. */
const once = (told: readonly string[]): readonly string[] => [...new Set(told)];

describe('the referral feed', () => {
  const tokenFile = join(stage.folder, 'token');
  let proxy: Proxy;
  let tailed: TailedFile;
  let consumer: RunningConsumer;
  let councilUrl: string;
  let writers: Writers | null = null;
  const followers: Subscriber[] = [];

  const renewToken = async (): Promise<void> => {
    writeFileSync(tokenFile, await fetchToken('social-care-system', stage.partnership.run));
  };
  const newConsumer = (): RunningConsumer =>
    startConsumer({
      gatewayUrl: stage.partnership.run.urls.graphql.replace(/^http/, 'ws'),
      ...{ tokenFile, databaseUrl: councilUrl, localAuthority: OURS },
    });

  const restartConsumer = async (): Promise<void> => {
    await consumer.kill();
    consumer = newConsumer();
  };

  const write = (referrals: number): Writers => {
    writers = startWriters({
      ...{ partnership: stage.partnership, referrals, writers: 24, areas: [OURS, ANOTHERS] },
      ...{ mark: MARK, disturb: (area) => announceAndTakeBack(stage.server, area) },
    });
    return writers;
  };

  const acknowledged = (count: number, { acknowledged: so }: Writers): Promise<void> =>
    whileItComesNearer(() => Math.max(0, count - so.size), trial.stalledMs);

  const whole = async (referrals: number): Promise<Writers> => {
    const begun = write(referrals);
    await acknowledged(referrals, begun);
    await begun.done;
    return begun;
  };

  /** How many of ours have yet to come: to the followers, to the command, to the council's table. */
  const missing = async (count: number): Promise<number> => {
    const told = [...followers, tailed].map((one) => once(one.told()).length);
    const come = [...told, (await keptReferrals(councilUrl)).length];
    return come.reduce((left, so) => left + Math.max(0, count - so), 0);
  };

  const expectWhole = async (): Promise<void> => {
    const published = await publishedReferrals(stage.server, MARK);
    const ours = published.filter(({ area }) => area === OURS).map(({ referralId }) => referralId);
    const words = () => [tailed.said(), consumer.said()].join(' ');
    await whileItComesNearer(() => missing(ours.length), trial.stalledMs, words);
    for (const follower of followers) expect(follower.told()).toEqual(ours);
    expect(once(tailed.told())).toEqual(ours);
    expect([...(await keptReferrals(councilUrl))].sort()).toEqual([...ours].sort());
    // By social care's own inbox too, whatever the area.
    const ids = published.map(({ referralId }) => referralId);
    await whileItComesNearer(() => notArrived(stage.server, ids), trial.stalledMs);
  };

  beforeAll(async () => {
    const { partnership, server } = stage;
    proxy = await startProxy(partnership.run.ports.gateway);
    councilUrl = await server.newDatabase('council');
    await renewToken();
    tailed = tailInto(partnership.dataDir, join(stage.folder, 'cursor'), proxy.port);
    consumer = newConsumer();
    followers.push(...Array.from({ length: trial.subscribers }, () => follow(partnership)));
  }, 60 * SECONDS);

  afterAll(async () => {
    writers?.stop();
    await Promise.all([...followers, tailed].map((subscriber) => subscriber.stop()));
    await consumer.kill();
    await proxy.stop();
  }, 60 * SECONDS);

  it(
    'loses, repeats, reorders and misdirects nothing when everything is killed in turn',
    async () => {
      const begun = write(trial.referrals);
      for (let round = 0; round < trial.rounds; round += 1) {
        // Spread over the whole of the writing.
        await acknowledged((trial.referrals * round) / trial.rounds, begun);
        await tailed.restart();
        await killProcess(stage.partnership, 'police');
        proxy.cut();
        await killProcess(stage.partnership, 'gateway');
        await restartConsumer();
        proxy.stall();
        await stage.server.kill();
        proxy.resume();
      }
      await acknowledged(trial.referrals, begun);
      await begun.done;
      const published = await publishedReferrals(stage.server, MARK);
      expect(new Set(published.map(({ referralId }) => referralId))).toEqual(begun.acknowledged);
      expect(published).toHaveLength(trial.referrals);
      await expectWhole();
    },
    trial.mostMs,
  );

  it(
    'goes on when all tokens have ended, and when the clock goes back',
    async () => {
      for (const offMs of [2 * 3_600 * SECONDS, 0]) {
        stage.moveClock(offMs);
        // Every process looks ten times a second.
        await pause(500);
        await renewToken();
        await whole(10);
        await expectWhole();
      }
    },
    trial.mostMs,
  );
});
