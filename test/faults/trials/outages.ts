/**
 * Each process and each database goes while people ask and officers write: nobody is told anything wrong, what is missing
 * is said to be, what was told is on record, and everything comes back by itself. `npm run outages` takes all of
 * them, three times over, and prints what each cost.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencies, subgraphNames, type Agency } from '../../../schema/principal/agency.js';
import { atPolice, notArrived } from '../support/both-sides.js';
import { audit, unrecorded } from '../support/disclosures-on-record.js';
import { outages, trial } from '../support/faults-config.js';
import { killProcess, type Killable } from '../support/killed.js';
import { MixedCallers, type Counts } from '../support/mixed-callers.js';
import { mixedQuestions } from '../support/mixed-questions.js';
import { whileItComesNearer } from '../support/progress.js';
import { startWriters, type Writers } from '../support/referral-writers.js';
import { stage } from '../support/stage.js';

const MARK = 'A referral of the trial of outages.';

/** For so long a database is away. */
const AWAY_MS = 500;

interface Fault {
  readonly of: string;
  readonly happen: () => Promise<void>;
}

const killed = (name: Killable): Fault => ({
  of: name,
  happen: () => killProcess(stage.partnership, name),
});

const databaseOf = (agency: Agency): Fault => ({
  of: `database of ${agency}`,
  happen: async () => {
    await stage.server.shut(agency);
    await pause(AWAY_MS);
    await stage.server.open(agency);
  },
});

const postgres: Fault = { of: 'PostgreSQL', happen: () => stage.server.kill() };

const all = [
  ...(['gateway', ...subgraphNames] as const).map(killed),
  ...agencies.map(databaseOf),
  postgres,
];

/** PostgreSQL is killed in other trials. */
const few = [killed('health'), killed('gateway'), databaseOf('SOCIAL_CARE')];

const faults = outages.isLong ? Array.from({ length: outages.rounds }, () => all).flat() : few;

const since = (before: Counts, now: Counts): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(now).map(([outcome, count]) => [
      outcome,
      count - before[outcome as keyof Counts],
    ]),
  );

describe('an outage', () => {
  let callers: MixedCallers;
  let writers: Writers;

  beforeAll(async () => {
    callers = await MixedCallers.start(stage.partnership, mixedQuestions);
    writers = startWriters({
      ...{ partnership: stage.partnership, referrals: Infinity, writers: 2, mark: MARK },
      ...{ areas: ['E06000051'], disturb: () => Promise.resolve() },
    });
  }, trial.mostMs);

  const calm = (): Promise<void> =>
    whileItComesNearer(
      () => callers.unrest(),
      trial.stalledMs,
      () => callers.unsettled(),
    );

  it.each(faults.map((fault, n) => [fault.of, n] as const))(
    'of %s is a gap that is marked, and ends by itself (%i)',
    async (of, n) => {
      callers.begin();
      await calm();
      const before = callers.tally();
      const startedAt = performance.now();
      await faults[n]?.happen();
      callers.begin();
      await calm();
      const ms = Math.round(callers.calmAt() - startedAt);
      const counts = since(before, callers.tally());
      process.stdout.write(`outage of ${of}: ${JSON.stringify({ ...counts, recoveredMs: ms })}\n`);
      expect(await callers.wrong()).toEqual([]);
    },
    trial.mostMs,
  );

  it(
    'leaves nothing told that is not on record, and no call unexplained',
    async () => {
      await callers.stop();
      const { PARTIAL, REFUSED, UNANSWERED } = callers.tally();
      expect(PARTIAL + REFUSED + UNANSWERED).toBeGreaterThan(0);
      expect(callers.disclosures.length).toBeGreaterThan(50);
      expect(await unrecorded(stage.server, callers.disclosures)).toEqual([]);
      const { dataDir } = stage.partnership;
      expect(await audit('reconcile', dataDir)).toMatchObject({
        code: 0,
        said: { unexplained: [] },
      });
      expect(await audit('verify', dataDir)).toMatchObject({ code: 0, said: { isSound: true } });
    },
    trial.mostMs,
  );

  it(
    'loses no referral that was acknowledged meanwhile, and does none twice',
    async () => {
      writers.stop();
      await writers.done.catch(() => undefined);
      const ids = [...writers.acknowledged].sort();
      expect(ids.length).toBeGreaterThan(0);
      const held = await atPolice(stage.server, ids);
      expect(held.map(({ id, times }) => [id, times.submitPoliceReferral])).toEqual(
        ids.map((id) => [id, 1]),
      );
      await whileItComesNearer(() => notArrived(stage.server, ids), trial.stalledMs);
    },
    trial.mostMs,
  );

  afterAll(async () => {
    await callers.stop();
    writers.stop();
  });
});
