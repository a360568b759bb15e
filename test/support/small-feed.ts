/** One feed, served as a gateway serves it: in order, at least once, from the cursor on; cut off at will. */
import type { AddressInfo } from 'node:net';
import { buildSchema, GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

export interface FedEvent {
  readonly id: string;
  /** Its owner says of it that it is withheld, and no more. */
  readonly isWithheld?: true;
}

export interface SmallFeed {
  readonly url: URL;
  /** The arguments `after` that it was asked with, in order. */
  readonly asked: readonly (string | null)[];
  publish(...events: FedEvent[]): void;
  /** Ends every connection without a word. */
  cut(): void;
  /** Cuts the connection after each that many events. */
  cutEvery(events: number): void;
  /** Closes from now on whoever comes with this token, as a gateway does. */
  refuse(token: string): void;
  /** Refuses every cursor but the start, as an owner does whose retention has passed it. */
  expireCursors(): void;
  stop(): Promise<void>;
}

const withheld = (): GraphQLError =>
  new GraphQLError('withheld', { extensions: { code: 'WITHHELD' } });

/** `sdl` says the feed's event type, `name` its subscription. */
export const serveSmallFeed = async (name: string, sdl: string): Promise<SmallFeed> => {
  const schema = buildSchema(sdl);
  const events: FedEvent[] = [];
  const asked: (string | null)[] = [];
  let wake: () => void = () => undefined;
  const nextNews = (): Promise<void> =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  let news = nextNews();
  let untilCut = Number.POSITIVE_INFINITY;
  let isExpired = false;
  const refused = new Set<unknown>();
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/graphql' });
  const cut = (): void => {
    for (const socket of server.clients) socket.terminate();
  };
  async function* follow(after: string | null): AsyncGenerator<Record<string, unknown>> {
    asked.push(after);
    if (isExpired && after !== 'START') {
      throw new GraphQLError('expired', { extensions: { code: 'CURSOR_EXPIRED' } });
    }
    let sent = 0;
    for (let at = after === 'START' ? 0 : Number(after); ; at += 1) {
      while (at >= events.length) await news;
      if (sent === untilCut) cut();
      const event = events[at];
      yield { [name]: event?.isWithheld ? withheld() : { ...event, cursor: String(at + 1) } };
      sent += 1;
    }
  }
  useServer(
    {
      schema,
      onConnect: ({ connectionParams, extra }) => {
        if (!refused.has(connectionParams?.authorization)) return true;
        extra.socket.close(4401, 'UNAUTHENTICATED');
        return false;
      },
      roots: {
        subscription: { [name]: ({ after }: { after: string | null }) => follow(after) },
      },
    },
    server,
  );
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${String(port)}`),
    asked,
    publish: (...more) => {
      events.push(...more);
      wake();
      news = nextNews();
    },
    cut,
    cutEvery: (count) => {
      untilCut = count;
    },
    refuse: (token) => {
      refused.add(`Bearer ${token}`);
    },
    expireCursors: () => {
      isExpired = true;
    },
    stop: async () => {
      cut();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
