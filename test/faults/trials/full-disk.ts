/**
 * A partnership of which everything, its databases and the gateway's own log, is on one disk that fills up while people ask: nothing
 * is told that is not on record, and when there is room again it goes on, its logs whole. `npm run outages`, as root on
 * Linux: it takes a start of its own.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPartnership, type Partnership } from '../../journeys/support/partnership.js';
import { DatabaseServer } from '../support/database-server.js';
import { audit, unrecorded } from '../support/disclosures-on-record.js';
import { outages, trial } from '../support/faults-config.js';
import { MixedCallers } from '../support/mixed-callers.js';
import { mixedQuestions } from '../support/mixed-questions.js';
import { whileItComesNearer } from '../support/progress.js';
import { SmallDisk } from '../support/small-disk.js';

/** Room for the cluster, and for what a minute of questions writes. */
const MEBIBYTES = 600;

/** For so long people ask while it is full. */
const FULL_MS = 10_000;

const isTried = outages.isLong && SmallDisk.isPossible();

(isTried ? describe : describe.skip)('a partnership whose disk is full', () => {
  let disk: SmallDisk | null = null;
  let partnership: Partnership;
  let server: DatabaseServer;
  let callers: MixedCallers;

  beforeAll(async () => {
    disk = SmallDisk.of(MEBIBYTES);
    const dataDir = join(disk?.folder ?? '', 'data');
    mkdirSync(dataDir, { mode: 0o711 });
    partnership = await startPartnership({}, dataDir);
    server = await DatabaseServer.join(dataDir);
    callers = await MixedCallers.start(partnership, mixedQuestions);
  }, trial.mostMs);

  afterAll(async () => {
    await callers.stop();
    await server.leave();
    await partnership.stop();
    disk?.remove();
  }, trial.mostMs);

  it(
    'tells nothing that is not on record, and goes on when there is room',
    async () => {
      disk?.fill();
      const filledAt = performance.now();
      await whileItComesNearer(() => callers.served(), trial.stalledMs);
      const silentMs = Math.round(performance.now() - filledAt);
      await pause(FULL_MS);
      const whileFull = callers.tally();
      disk?.clear();
      const clearedAt = performance.now();
      const hadDied = await server.revive();
      callers.begin();
      await whileItComesNearer(
        () => callers.unrest(),
        trial.stalledMs,
        () => callers.unsettled(),
      );
      const recoveredMs = Math.round(callers.calmAt() - clearedAt);
      const figures = { ...whileFull, silentMs, hadDied, recoveredMs };
      process.stdout.write(`full disk: ${JSON.stringify(figures)}\n`);
      await callers.stop();
      expect(await callers.wrong()).toEqual([]);
      expect(await unrecorded(server, callers.disclosures)).toEqual([]);
      const { dataDir } = partnership;
      expect(await audit('verify', dataDir)).toMatchObject({ code: 0, said: { isSound: true } });
      expect(await audit('reconcile', dataDir)).toMatchObject({
        code: 0,
        said: { unexplained: [] },
      });
    },
    trial.mostMs,
  );
});
