import { createServer, type Server } from 'node:http';
import { parse } from 'graphql';
import { createEngine } from '../../../gateway/execute/engine.js';
import { createHttpFetcher, type HttpFetcher } from '../../../gateway/execute/fetch-subgraph.js';
import { ExchangeError } from '../../../gateway/execute/transport/exchange.js';
import { closed, listen } from '../../support/identity.js';
import { supergraphOf } from './support/in-process.js';

const supergraphSdl = supergraphOf({
  police: 'type Query { arrests: Int }',
  health: 'type Query { visits: Int }',
});

let asked: { police: number; health: number };
let isPoliceDown: boolean;
let servers: readonly Server[];
let fetchers: readonly HttpFetcher[];
let failures: string[];
let ask: () => Promise<unknown>;

/** The police fail from the first, and are left alone for `breakForMs`, in milliseconds, after three failures. */
async function whileThePoliceFail(breakForMs: number) {
  asked = { police: 0, health: 0 };
  failures = [];
  isPoliceDown = true;
  const police = createServer((_, response) => {
    asked.police += 1;
    response.writeHead(isPoliceDown ? 503 : 200).end('{"data":{"arrests":1}}');
  });
  const health = createServer((_, response) => {
    asked.health += 1;
    response.end('{"data":{"visits":2}}');
  });
  servers = [police, health];
  const [ofPolice, ofHealth] = await Promise.all(
    servers.map(async (server) =>
      createHttpFetcher({
        url: `http://127.0.0.1:${String(await listen(server))}/`,
        breakAfter: 3,
        breakForMs,
      }),
    ),
  );
  fetchers = [ofPolice!, ofHealth!];
  const engine = createEngine({
    supergraphSdl,
    fetchers: { police: ofPolice!.fetch, health: ofHealth!.fetch },
    onFailure: (_, cause) => failures.push(cause instanceof ExchangeError ? cause.fault : ''),
  });
  const document = parse('{ arrests visits }');
  ask = () => engine.execute({ document, variables: {}, context: null });
}

afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await Promise.all(servers.map(closed));
});

const withoutPolice = {
  data: { arrests: null, visits: 2 },
  errors: [{ path: ['arrests'], extensions: { code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' } }],
};

describe('a subgraph that fails again and again', () => {
  it('is left alone for a while, and nobody waits for it, while the others answer', async () => {
    await whileThePoliceFail(Number.MAX_SAFE_INTEGER);
    for (let count = 0; count < 8; count += 1) expect(await ask()).toMatchObject(withoutPolice);
    expect(asked).toEqual({ police: 3, health: 8 });
    expect(failures.slice(3)).toEqual(Array.from({ length: 5 }, () => 'CIRCUIT_OPEN'));
  });

  it('is tried again after that, by one request first', async () => {
    await whileThePoliceFail(1);
    for (let count = 0; count < 4; count += 1) await ask();
    isPoliceDown = false;
    const tried = asked.police;
    let answer = await ask();
    while (asked.police === tried) {
      await new Promise(setImmediate);
      answer = await ask();
    }
    expect(answer).toEqual({ data: { arrests: 1, visits: 2 }, errors: [] });
  });
});
