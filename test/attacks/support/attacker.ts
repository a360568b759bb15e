/** Who attacks, and how the attack is carried: over HTTP, as events, over WebSocket, or past the gateway. */
import { setTimeout as pause } from 'node:timers/promises';
import { findDemoPerson } from '../../../dev/issuer/people.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { Socket } from '../../gateway/subscribe/support/subscriber.js';
import type { Battlefield } from './battlefield.js';
import { isLong } from './length.js';
import { personNamed, type Person } from './people.js';

/** A real token of its issuer. */
export const tokenOf = (field: Battlefield, person: Person): Promise<string> =>
  findDemoPerson(person.name)
    ? field.identity.token(person.name)
    : field.identity.claim(person.issuer, {
        sub: person.name,
        roles: [...person.roles],
        areas: [...person.areas],
        kind: person.kind,
      });

export interface Attack {
  readonly as: string;
  /** Left out: none is named. */
  readonly purpose?: AccessPurpose;
  readonly episode?: string | undefined;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Ends the request before its answer; over HTTP alone. */
  readonly signal?: AbortSignal;
  /** Over those that the above makes; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export interface AttackError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface Outcome {
  readonly requestId: string;
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly AttackError[];
  /** Everything that came back: status, headers, body. */
  readonly raw: string;
}

let asked = 0;

/** Recognised on every wire; `statement-wire.ts` looks for its form. */
export const nextRequestId = (): string => {
  asked += 1;
  return `at-${String(process.pid % 1000).padStart(3, '0')}${String(asked).padStart(6, '0')}`;
};

const headersOf = async (
  field: Battlefield,
  { as, purpose, episode, headers = {} }: Attack,
  requestId: string,
): Promise<Record<string, string>> => {
  const all: Record<string, string | undefined> = {
    authorization: `Bearer ${await tokenOf(field, personNamed(as))}`,
    'x-purpose': purpose,
    'x-episode': episode,
    'x-request-id': requestId,
    ...headers,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
};

const payloadOf = ({ document, variables, operationName }: Attack): Record<string, unknown> => ({
  query: document,
  ...(variables && { variables }),
  ...(operationName !== undefined && { operationName }),
});

interface Body {
  readonly data?: Outcome['data'];
  readonly errors?: readonly AttackError[];
}

const outcomeOf = (
  requestId: string,
  { status, body, raw }: { status: number; body: Body; raw: string },
): Outcome => ({
  ...{ requestId, status, raw },
  data: body.data ?? null,
  errors: body.errors ?? [],
});

export type Transport = (field: Battlefield, attack: Attack) => Promise<Outcome>;

export const overHttp: Transport = async (field, attack) => {
  const requestId = nextRequestId();
  const response = await fetch(field.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await headersOf(field, attack, requestId)),
    },
    body: JSON.stringify(payloadOf(attack)),
    ...(attack.signal && { signal: attack.signal }),
  });
  const text = await response.text();
  const raw = `${JSON.stringify([...response.headers])}\n${text}`;
  return outcomeOf(requestId, { status: response.status, body: JSON.parse(text) as Body, raw });
};

/** Server-sent events of one operation; the answer is the first event's. */
const overEvents: Transport = async (field, attack) => {
  const requestId = nextRequestId();
  const response = await fetch(field.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(await headersOf(field, attack, requestId)),
    },
    body: JSON.stringify(payloadOf(attack)),
  });
  const text = await response.text();
  const data = /^data: ?(\{.*\})$/m.exec(text)?.[1] ?? (text.startsWith('{') ? text : '{}');
  const raw = `${JSON.stringify([...response.headers])}\n${text}`;
  return outcomeOf(requestId, { status: response.status, body: JSON.parse(data) as Body, raw });
};

const overWebSocket: Transport = async (field, attack) => {
  const requestId = nextRequestId();
  const params = await headersOf(field, attack, requestId);
  const socket = await Socket.of(field.url.replace('http', 'ws'), params);
  socket.send({ id: '1', type: 'subscribe', payload: payloadOf(attack) });
  const [message] = await socket.next(1);
  socket.raw.close();
  await socket.closing;
  const body = (message?.type === 'error' ? { errors: message.payload } : message?.payload) as Body;
  const raw = JSON.stringify(socket.messages.all);
  return outcomeOf(requestId, { status: 200, body, raw });
};

export const transports = {
  http: overHttp,
  events: overEvents,
  websocket: overWebSocket,
} as const satisfies Readonly<Record<string, Transport>>;

/** As long as an owner that failed often is left alone. */
const LATE_MS = 1_000;

/** On a busy machine an owner may be late: what it did not answer is asked again, some times; at length, for minutes. */
export const patiently =
  (transport: Transport, tries = isLong ? 120 : 6): Transport =>
  async (field, attack) => {
    const outcome = await transport(field, attack);
    const isLate = outcome.errors.some(
      ({ extensions }) => extensions.code === 'SOURCE_UNAVAILABLE',
    );
    if (!isLate || tries <= 1) return outcome;
    await pause(LATE_MS);
    return patiently(transport, tries - 1)(field, attack);
  };
