import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { createHttpFetcher } from '../../../gateway/execute/fetch-subgraph.js';
import type { HttpFetcher, HttpFetcherOptions } from '../../../gateway/execute/fetch-subgraph.js';
import { neverAborted } from '../../../gateway/execute/subgraph-request.js';
import { steadyMillis } from '../../../schema/time/real-clock.js';
import type { SubgraphRequest } from '../../../gateway/execute/subgraph-request.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let handle: Handler;
let fetcher: HttpFetcher;

const json =
  (text: string, status = 200): Handler =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  };

const request: SubgraphRequest = {
  subgraph: 'police',
  document: '{ a }',
  variables: {},
  body: '{"query":"{ a }"}',
  context: { trace: '00-abc' },
  signal: neverAborted,
  endsAt: Infinity,
};

/** Nobody is late on a machine that stands still, but who is told to be. */
const open = (options: Partial<HttpFetcherOptions> = {}): void => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const url = `http://127.0.0.1:${String(port)}/graphql?x=1`;
  fetcher = createHttpFetcher({ url, timeoutMs: 900_000, ...options });
};

beforeEach(async () => {
  server = createServer((incoming, response) => {
    handle(incoming, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await fetcher.close();
});

describe('a subgraph over HTTP', () => {
  it('is sent the body as it is, with the headers of the caller and its deadline', async () => {
    let seen: { url?: string; headers?: IncomingMessage['headers']; body: string } = { body: '' };
    handle = (incoming, response) => {
      seen = { url: incoming.url, headers: incoming.headers, body: '' };
      incoming.on('data', (chunk: Buffer) => {
        seen.body += chunk.toString();
      });
      incoming.on('end', () => response.end('{"data":{"a":1}}'));
    };
    open({
      headers: (context) => ({ traceparent: (context as { trace: string }).trace }),
    });
    const endsAt = steadyMillis() + 600_000;
    expect(await fetcher.fetch({ ...request, endsAt })).toEqual({
      data: { a: 1 },
      errors: [],
      isScreened: true,
    });
    expect(seen).toMatchObject({ url: '/graphql?x=1', body: request.body });
    expect(seen.headers).toMatchObject({
      traceparent: '00-abc',
      'content-type': 'application/json',
    });
    const timeoutMs = Number(seen.headers?.['x-timeout-ms']);
    expect(timeoutMs).toBeGreaterThan(0);
    expect(timeoutMs).toBeLessThanOrEqual(600_000);
  });

  it('is asked a query again, once, where its connection was lost', async () => {
    let asked = 0;
    handle = (incoming, response) => {
      asked += 1;
      if (asked === 1) incoming.socket.destroy();
      else json('{"data":{"a":1}}')(incoming, response);
    };
    open();
    expect((await fetcher.fetch(request)).data).toEqual({ a: 1 });
    expect(asked).toBe(2);
  });

  it('is never asked a command again', async () => {
    let asked = 0;
    handle = (incoming) => {
      asked += 1;
      incoming.socket.destroy();
    };
    open();
    const command = { ...request, document: 'mutation submit__police__0{ a }' };
    await expect(fetcher.fetch(command)).rejects.toMatchObject({ fault: 'NO_CONNECTION' });
    expect(asked).toBe(1);
  });

  it('keeps its connections', async () => {
    const ports = new Set<number | undefined>();
    handle = (incoming, response) => {
      ports.add(incoming.socket.remotePort);
      json('{"data":{}}')(incoming, response);
    };
    open();
    for (let count = 0; count < 9; count += 1) await fetcher.fetch(request);
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  it('gives its errors also with a status of the client', async () => {
    handle = json('{"errors":[{"message":"Who are you?"}]}', 401);
    open();
    expect(await fetcher.fetch(request)).toMatchObject({ errors: [{ message: 'Who are you?' }] });
  });

  const garbage: readonly (readonly [string, string, number])[] = [
    ['no JSON', '<html>', 200],
    ['a list', '[]', 200],
    ['errors that are no list', '{"errors":{}}', 200],
    ['a failure of the server', '{"data":{}}', 503],
    ['a prototype', '{"data":{"a":{"__proto__":{"b":1}}}}', 200],
    ['a prototype in disguise', String.raw`{"data":{"\u005f_proto__":{"b":1}}}`, 200],
    ['a prototype in a better disguise', String.raw`{"data":{"__\u0070roto__":{"b":1}}}`, 200],
  ];

  it.each(garbage)('is unavailable when it answers %s', async (_, text, status) => {
    handle = json(text, status);
    open();
    await expect(fetcher.fetch(request)).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
  });

  it('may speak of prototypes where they are only text', async () => {
    handle = json('{"data":{"a":"__proto__"}}');
    open();
    expect(await fetcher.fetch(request)).toMatchObject({ data: { a: '__proto__' } });
  });

  it('is given up when it takes too long', async () => {
    handle = () => undefined;
    open({ timeoutMs: 30 });
    await expect(fetcher.fetch(request)).rejects.toMatchObject({ fault: 'TIMEOUT' });
  });

  it('is given up when the caller has less time than it', async () => {
    handle = () => undefined;
    open();
    const answer = fetcher.fetch({ ...request, endsAt: steadyMillis() + 20 });
    await expect(answer).rejects.toMatchObject({ fault: 'TOO_LATE' });
  });

  it('is not asked when the time of the caller is up', async () => {
    let asked = 0;
    handle = () => {
      asked += 1;
    };
    open();
    const answer = fetcher.fetch({ ...request, endsAt: steadyMillis() - 1 });
    await expect(answer).rejects.toMatchObject({ fault: 'TOO_LATE' });
    expect(asked).toBe(0);
  });

  it('is not held to be down because of callers who leave, or who come late', async () => {
    handle = () => undefined;
    open({ breakAfter: 2, breakForMs: 60_000 });
    for (let count = 0; count < 3; count += 1) {
      const late = fetcher.fetch({ ...request, endsAt: steadyMillis() + 5 });
      await expect(late).rejects.toMatchObject({ fault: 'TOO_LATE' });
      const gone = fetcher.fetch({ ...request, signal: AbortSignal.timeout(1) });
      await expect(gone).rejects.toMatchObject({ fault: 'ABORTED' });
    }
    handle = json('{"data":{"a":1}}');
    expect(await fetcher.fetch(request)).toMatchObject({ data: { a: 1 } });
  });

  it('is asked by each caller apart, also when two ask the same at once', async () => {
    const traces: unknown[] = [];
    const together = new Promise<void>((resolve) => {
      handle = (incoming, response) => {
        traces.push(incoming.headers.traceparent);
        if (traces.length === 2) resolve();
        void together.then(() => {
          json(`{"data":{"a":"${String(incoming.headers.traceparent)}"}}`)(incoming, response);
        });
      };
    });
    open({
      headers: (context) => ({ traceparent: (context as { trace: string }).trace }),
    });
    const answers = await Promise.all(
      ['00-anna', '00-ben'].map((trace) => fetcher.fetch({ ...request, context: { trace } })),
    );
    expect(answers).toMatchObject([{ data: { a: '00-anna' } }, { data: { a: '00-ben' } }]);
    expect(traces.sort()).toEqual(['00-anna', '00-ben']);
  });

  it('is given up when it says too much, before it has finished', async () => {
    handle = (incoming, response) => {
      incoming.resume();
      response.write('x'.repeat(2_000));
    };
    open({ maxBytes: 1_000 });
    await expect(fetcher.fetch(request)).rejects.toMatchObject({ fault: 'TOO_LARGE' });
  });

  it('is left when the caller leaves', async () => {
    const caller = new AbortController();
    const left = new Promise<void>((resolve) => {
      handle = (incoming) => {
        incoming.socket.once('close', resolve);
        caller.abort();
      };
    });
    open();
    const answer = fetcher.fetch({ ...request, signal: caller.signal });
    await expect(answer).rejects.toMatchObject({ fault: 'ABORTED' });
    await left;
  });

  it('is not asked while its circuit is open', async () => {
    let asked = 0;
    handle = (incoming, response) => {
      asked += 1;
      json('down', 500)(incoming, response);
    };
    open({ breakAfter: 2, breakForMs: Number.MAX_SAFE_INTEGER });
    for (let count = 0; count < 5; count += 1)
      await expect(fetcher.fetch(request)).rejects.toBeInstanceOf(Error);
    expect(asked).toBe(2);
  });

  it('is asked again after', async () => {
    let asked = 0;
    handle = (incoming, response) => {
      asked += 1;
      json(asked > 2 ? '{"data":{"a":1}}' : 'down', asked > 2 ? 200 : 500)(incoming, response);
    };
    open({ breakAfter: 2, breakForMs: 1 });
    let last: unknown;
    while (asked < 3) {
      await new Promise(setImmediate);
      last = await fetcher.fetch(request).catch(() => undefined);
    }
    expect(last).toMatchObject({ data: { a: 1 } });
  });

  it('says nothing of its address when nobody is there', async () => {
    open();
    server.close();
    const failure: unknown = await fetcher.fetch(request).catch((error: unknown) => error);
    expect(failure).toMatchObject({ fault: 'NO_CONNECTION' });
    expect(String(failure)).not.toMatch(/127\.0\.0\.1|ECONN/);
  });
});
