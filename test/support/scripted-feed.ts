/**
 * A gateway that publishes one feed and does as it is told: it keeps its events, goes on after a cursor, cuts
 * its connections, refuses. It answers for tokens as the development issuer does, and keeps what it was told.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { GraphQLError, buildSchema, type ExecutionResult } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { closed, listen } from './identity.js';

const schema = buildSchema(`
  type Query { hello: String }
  type Subscription { policeReferralSubmitted(localAuthority: ID, after: String): PoliceReferralSubmitted }
  type PoliceReferralSubmitted { id: ID!  cursor: String!  referral: Notice  children: [Child!]  unknownChildren: Int }
  type Notice { id: ID!  kind: String  urgency: String  reason: String  riskGrade: String  localAuthority: String  submittedAt: String }
  type Child { id: ID! }`);

/** One subscription as it was asked for. */
export interface Asked {
  readonly params: Readonly<Record<string, unknown>>;
  readonly after: string | null;
  readonly area: string | null;
}

export interface ScriptedFeed {
  /** `http://…`, of the gateway and of the issuer. */
  readonly url: string;
  readonly socketUrl: string;
  readonly asked: readonly Asked[];
  /** Who is registered, by name, and the cursor that each acknowledged last. */
  readonly registered: ReadonlyMap<string, string>;
  /** Publishes so many more. */
  publish(count: number): void;
  /** Drops every connection without a word. */
  cut(): void;
  /** Closes every connection with a word. */
  close(code: number, reason: string): void;
  /** From now on whoever subscribes is told so many events again that they were told before. */
  repeat(count: number): void;
  /** From now on events come without their content, with the error that says why. */
  withhold(isWithheld: boolean): void;
  /** Refuses what is asked from now on; null: no more. */
  refuse(code: string | null): void;
  stop(): Promise<void>;
}

interface Published {
  readonly policeReferralSubmitted: object;
}

/** `c7` is the cursor of the seventh event. */
const positionOf = (after: string | null, newest: number): number =>
  after === null ? newest : after === 'START' ? 0 : Number(after.slice(1));

/** The referral of an event. */
export const referralAt = (pos: number): string =>
  `00000000-0000-4000-8000-${String(pos).padStart(12, '0')}`;

const eventAt = (pos: number, localAuthority: string | null): object => ({
  id: `POLICE:${String(pos)}`,
  cursor: `c${String(pos)}`,
  referral: {
    id: referralAt(pos),
    ...{
      kind: 'MASH_SHARE',
      urgency: 'URGENT',
      localAuthority,
      submittedAt: '2014-11-14T17:00:00Z',
    },
  },
  children: [{ id: '00000000-0000-4000-8000-00000000c41d' }],
});

const withheld = ({ policeReferralSubmitted: event }: Published): ExecutionResult => ({
  data: { policeReferralSubmitted: { ...event, referral: null, children: null } },
  errors: [
    new GraphQLError('Withheld.', {
      path: ['policeReferralSubmitted', 'referral'],
      extensions: { code: 'WITHHELD' },
    }),
  ],
});

interface Sent {
  readonly query: string;
  readonly variables: {
    readonly input?: {
      readonly name: string;
      readonly localAuthority?: string | null;
      readonly upTo?: string;
    };
  };
}

const bodyOf = async (request: IncomingMessage): Promise<Sent> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Sent;
};

export const startScriptedFeed = async (): Promise<ScriptedFeed> => {
  let newest = 0;
  let refusal: string | null = null;
  let repeated = 0;
  let isWithheld = false;
  let wakeAll = (): void => undefined;
  let news = new Promise<void>(() => undefined);
  const renew = (): void => {
    news = new Promise((resolve) => (wakeAll = resolve));
  };
  renew();
  const asked: Asked[] = [];

  const events = async function* (after: string | null, area: string | null) {
    for (let pos = Math.max(positionOf(after, newest) - repeated, 0) + 1; ; pos += 1) {
      while (pos > newest) await news;
      yield { policeReferralSubmitted: eventAt(pos, area) };
    }
  };

  const registered = new Map<string, string>();
  const areas = new Map<string, string | null>();
  const subscriberOf = (name: string): object => ({
    ...{ id: name, name, feed: 'policeReferralSubmitted', cursor: registered.get(name) },
    localAuthority: areas.get(name) ?? null,
  });

  /** The police's register of systems that follow for good, as its operations ask for it. */
  const answerOf = ({ query, variables: { input } }: Sent): object => {
    if (!input) return { policeSubscribers: [...registered.keys()].map(subscriberOf) };
    const isNew = query.includes('registerPoliceSubscriber');
    if (isNew) areas.set(input.name, input.localAuthority ?? null);
    registered.set(input.name, input.upTo ?? `c${String(newest)}`);
    const field = isNew ? 'registerPoliceSubscriber' : 'acknowledgePoliceEvents';
    return { [field]: { subscriber: subscriberOf(input.name) } };
  };

  const server = createServer((request, response) => {
    const isQuestion = request.url === '/graphql';
    const answered = isQuestion
      ? bodyOf(request).then((sent) => ({ data: answerOf(sent) }))
      : Promise.resolve({ access_token: 'a-token' });
    void answered.then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  const serving = useServer(
    {
      schema,
      onSubscribe: (...[, , { variables }]) => {
        if (refusal === null) return;
        return [
          new GraphQLError(`refused ${String(variables?.after)}`, {
            extensions: { code: refusal },
          }),
        ];
      },
      subscribe: ({ variableValues, contextValue }) => {
        const { after = null, localAuthority = null } = (variableValues ?? {}) as {
          after?: string | null;
          localAuthority?: string | null;
        };
        const { connectionParams } = contextValue as { connectionParams: Asked['params'] };
        asked.push({ params: connectionParams, after, area: localAuthority });
        const of = events(after, localAuthority);
        return (async function* () {
          for await (const data of of) yield isWithheld ? withheld(data) : { data };
        })();
      },
      context: ({ connectionParams }) => ({ connectionParams }),
    },
    sockets,
  );
  const port = String(await listen(server));
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    socketUrl: `ws://127.0.0.1:${port}/graphql`,
    asked,
    registered,
    publish: (count) => {
      newest += count;
      wakeAll();
      renew();
    },
    cut: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: (code, reason) => {
      for (const socket of sockets.clients) socket.close(code, reason);
    },
    repeat: (count) => {
      repeated = count;
    },
    withhold: (isSo) => {
      isWithheld = isSo;
    },
    refuse: (code) => {
      refusal = code;
    },
    stop: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await serving.dispose();
      await closed(server);
    },
  };
};
