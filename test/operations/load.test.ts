/**
 * More than can be answered, and as much as can be for long. `npm run overload` asks three times what the machine
 * can for 30 s, `npm run soak` 70 % of it for 20 minutes (`SOAK_MINUTES`); else it is a look. Figures are printed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { childOf, episodeOf, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { openLoad, type Load, type LoadQuestion, type Tally } from './support/open-load.js';
import { ofEveryAgency } from './support/of-every-agency.js';
import { startPairs, type Pairs } from './support/pairs.js';

const PATIENCE_MS = 120_000;
const BURST_PER_SECOND = 300;
const soakMinutes = Number(process.env.SOAK_MINUTES ?? 0);
const isLong = process.env.OVERLOAD_SECONDS !== undefined;
const overloadMs = Number(process.env.OVERLOAD_SECONDS ?? 1.5) * 1_000;

let partnership: Partnership;
let pairs: Pairs;
let question: LoadQuestion;
let load: Load;

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
  pairs = await startPairs(partnership, ['gateway'], {
    copies: 1,
    // So few that three times as much is sent away on any machine; at length it has what it has in operation.
    environment: soakMinutes > 0 ? {} : { REQUESTS_AT_ONCE: '8' },
  });
  question = {
    url: pairs.url,
    headers: {
      authorization: `Bearer ${await fetchToken('named-nurse', partnership.run)}`,
      'x-purpose': 'S47_STRATEGY_CP',
      'x-episode': episodeOf('ST-10', 'S47_STRATEGY_CP'),
    },
    body: JSON.stringify({ query: ofEveryAgency, variables: { id: childOf('ST-10') } }),
  };
  load = await openLoad(question);
}, PATIENCE_MS);

afterAll(async () => {
  await load.close();
  await pairs.stop();
});

const told = (what: string, figures: object): void => {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
};

const residentMiB = async (): Promise<number> => {
  const [gateway] = pairs.replicas;
  const url = `http://127.0.0.1:${String(gateway?.adminPort)}/metrics`;
  const text = await (await fetch(url)).text();
  const bytes = /^process_resident_memory_bytes\{[^}]*\} (\S+)/m.exec(text)?.[1];
  return Number(bytes) / 1024 / 1024;
};

const sum = ({ right, partial, shed }: Tally): number => right + partial + shed;

describe('a gateway that is asked three times what it can answer', () => {
  it(
    'sends the rest away, answers nothing wrong, and is well within five seconds after it',
    async () => {
      const capacity = await load.capacity(overloadMs);
      // A capacity that was measured on cold processes is too low: never less than a real burst.
      const perSecond = Math.max(3 * capacity, BURST_PER_SECOND);
      const tally = await load.ask({ perSecond, forMs: overloadMs });
      const recoveredMs = await load.untilRight(5);
      told('overload', { capacity: Math.round(capacity), ...tally, recoveredMs });
      expect(tally.wrong).toEqual([]);
      expect(tally.shed).toBeGreaterThan(0);
      expect(tally.right).toBeGreaterThan(0);
      expect(sum(tally)).toBe(tally.asked);
      // At length only: in a look, the machine may stand still as long.
      if (isLong) expect(recoveredMs).toBeLessThan(5_000);
    },
    PATIENCE_MS + 4 * overloadMs,
  );
});

(soakMinutes > 0 ? describe : describe.skip)('a partnership at 70 % for long', () => {
  it(
    'answers every question in full, with as much memory at the end as after a while',
    async () => {
      const perSecond = 0.7 * (await load.capacity(20_000));
      const partMs = (soakMinutes * 60_000) / 10;
      const held: number[] = [];
      const whole = { asked: 0, right: 0 };
      for (let part = 0; part < 10; part += 1) {
        const tally = await load.ask({ perSecond, forMs: partMs });
        expect(tally.wrong).toEqual([]);
        whole.asked += tally.asked;
        whole.right += tally.right;
        held.push(Math.round(await residentMiB()));
        told(`soak ${String(part + 1)}/10`, { ...tally, gatewayMiB: held.at(-1) });
        await pause(0);
      }
      expect(whole.right).toBe(whole.asked);
      const [, , early = 0] = held;
      expect(held.at(-1)).toBeLessThan(early * 1.3);
    },
    soakMinutes * 90_000 + PATIENCE_MS,
  );
});
