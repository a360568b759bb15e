/** Whoever takes nothing is let go of, for the sake of the others, and finds everything when it comes back. */
import { describe, expect, it } from '@jest/globals';
import { trial } from '../support/faults-config.js';
import { toldOf } from '../support/police-outbox.js';
import { whileItComesNearer } from '../support/progress.js';
import { stage } from '../support/stage.js';
import { follow, followIdly } from '../support/subscribers.js';

const AREA = 'E06000051';

/** Operations on connections that the gateway holds, as it tells whoever runs it. */
const openStreams = async (): Promise<number> => {
  const { ports } = stage.partnership.run;
  const response = await fetch(`http://127.0.0.1:${String(ports.admin)}/metrics`);
  const found = /^childview_open_streams\S* (\d+)/m.exec(await response.text());
  return Number(found?.[1]);
};

describe('a subscriber that takes nothing', () => {
  it(
    'is closed with 1013, and misses nothing when it goes on after what it has',
    async () => {
      const others = await openStreams();
      const idle = await followIdly(stage.partnership);
      await idle.begun;
      expect(await openStreams()).toBe(others + 1);
      await whileItComesNearer(async () => (await openStreams()) - others, trial.stalledMs);
      const { told, cursor, code } = await idle.goOn();
      expect(code).toBe(1013);
      const published = await toldOf(stage.server, AREA);
      expect(told.length).toBeLessThan(published.length);
      const after = follow(stage.partnership, { after: cursor });
      const left = () => published.length - told.length - after.told().length;
      await whileItComesNearer(left, trial.stalledMs);
      await after.stop();
      expect([...told, ...after.told()]).toEqual(published);
    },
    trial.mostMs,
  );
});
