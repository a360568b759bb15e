/**
 * Every process is ended and started again while people ask, one after another, two of each behind a balancer
 * that follows `/readyz`: nobody notices. `npm run restarts` takes all five kinds, both of each; else it is one gateway
 * and one of the police's.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { subgraphNames } from '../../schema/principal/agency.js';
import { childOf, episodeOf, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { ofEveryAgency } from './support/of-every-agency.js';
import { startPairs, type Pairs, type ProcessName } from './support/pairs.js';
import { startCallers, type SteadyCallers } from './support/steady-callers.js';

const PATIENCE_MS = 180_000;

const isLong = process.env.RESTARTS === 'all';

/** Ten processes start one after another, while four callers keep both processors busy. */
const RESTARTED_WITHIN_MS = isLong ? 900_000 : PATIENCE_MS;

const names: readonly ProcessName[] = isLong
  ? ['gateway', ...subgraphNames]
  : ['gateway', 'police'];

let partnership: Partnership;
let pairs: Pairs;
let callers: SteadyCallers | undefined;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
  pairs = await startPairs(partnership, names);
}, PATIENCE_MS);

afterAll(async () => {
  await callers?.stop();
  await pairs.stop();
});

describe('a partnership whose processes are restarted one after another', () => {
  it(
    'answers every question in full, and each process ends with 0',
    async () => {
      callers = await startCallers({
        url: pairs.url,
        ...(isLong ? { callers: 4, thinkMs: 0 } : { callers: 2, thinkMs: 20 }),
        headers: {
          authorization: `Bearer ${await fetchToken('named-nurse', partnership.run)}`,
          'x-purpose': 'S47_STRATEGY_CP',
          'x-episode': episodeOf('ST-10', 'S47_STRATEGY_CP'),
        },
        body: JSON.stringify({ query: ofEveryAgency, variables: { id: childOf('ST-10') } }),
      });
      const codes: (number | null)[] = [];
      const restarted = pairs.replicas.filter((_, at) => isLong || at % 2 === 0);
      for (const replica of restarted) codes.push(await pairs.restart(replica));
      await callers.stop();
      expect(callers.wrong()).toEqual([]);
      expect(callers.answers()).toBeGreaterThan(50);
      expect(codes).toEqual(restarted.map(() => 0));
    },
    RESTARTED_WITHIN_MS,
  );
});
