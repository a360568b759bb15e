/** The product's own edge over held connections: the rules of HTTP, on the other two transports. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEdge, type Edge } from '../support/edge.js';
import { Socket, streamEvents } from './subscribe/support/subscriber.js';

let edge: Edge;
let token: string;

beforeAll(async () => {
  edge = await startEdge();
  token = await edge.identity.token('mash-police');
});

afterAll(() => edge.stop());

const child =
  '{ child(id: "5b1c6f0e-3f7a-4d52-9a51-0c8e4f6a7b21") { id police { knownToPolice } } }';
const socketUrl = (): string => edge.url.replace('http', 'ws');
const bearer = (): Record<string, string> => ({ authorization: `Bearer ${token}` });

const codesOver = async (params: Record<string, unknown>, query: string): Promise<unknown> => {
  const socket = await Socket.of(socketUrl(), params);
  socket.subscribe('1', query);
  const [message] = await socket.next(1);
  socket.raw.close();
  return message;
};

const refused = (code: string) => ({ type: 'error', payload: [{ extensions: { code } }] });

describe('a WebSocket of the product', () => {
  it('answers who the caller is', async () => {
    expect(await codesOver(bearer(), '{ viewer { agency } }')).toMatchObject({
      type: 'next',
      payload: { data: { viewer: { agency: 'POLICE' } } },
    });
  });

  it('reads purpose and episode from connection_init, in any case', async () => {
    expect(await codesOver(bearer(), child)).toMatchObject(refused('PURPOSE_REQUIRED'));
    const curious = { ...bearer(), 'X-Purpose': 'CURIOSITY' };
    expect(await codesOver(curious, child)).toMatchObject(refused('PURPOSE_NOT_AVAILABLE'));
    const lost = { ...bearer(), 'X-PURPOSE': 'S47_STRATEGY_CP', 'x-Episode': 'XX-1' };
    expect(await codesOver(lost, child)).toMatchObject(refused('EPISODE_NOT_FOUND'));
    const down = { ...bearer(), 'x-purpose': 'S47_STRATEGY_CP', 'x-episode': 'SD-2014-00113' };
    expect(await codesOver(down, child)).toMatchObject(refused('SOURCE_UNAVAILABLE'));
  });

  it.each([
    ['are missing', {}],
    ['are of another type', { ids: { a: 1 }, first: 'many' }],
  ])('never fails on our side when variables %s', async (_, variables) => {
    const socket = await Socket.of(socketUrl(), { ...bearer(), 'x-purpose': 'S47_STRATEGY_CP' });
    socket.subscribe('1', 'query($ids: [ID!]!) { children(ids: $ids) { id } }', variables);
    const [message] = await socket.next(1);
    expect(JSON.stringify(message)).toContain('BAD_USER_INPUT');
    expect(JSON.stringify(message)).not.toContain('INTERNAL_SERVER_ERROR');
  });

  it('gives the schema without a token in development, and data never', async () => {
    expect(await codesOver({}, '{ __schema { queryType { name } } }')).toMatchObject({
      type: 'next',
      payload: { data: { __schema: { queryType: { name: 'Query' } } } },
    });
    expect(await codesOver({}, '{ viewer { agency } }')).toMatchObject(refused('UNAUTHENTICATED'));
  });

  it('is closed on a token that nobody registered signed', async () => {
    const socket = await Socket.open(socketUrl());
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } });
    expect(await socket.closing).toMatchObject({ code: 4401 });
  });
});

describe('server-sent events of the product', () => {
  it('answer who the caller is', async () => {
    const { answers, over } = streamEvents(edge.url, token, '{ viewer { agency } }');
    expect(await over).toBe('complete');
    expect(answers.all).toEqual([{ data: { viewer: { agency: 'POLICE' } } }]);
  });

  it('refuse with the status that HTTP has', async () => {
    const response = await fetch(edge.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer() },
      body: JSON.stringify({ query: child }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('PURPOSE_REQUIRED');
  });
});
