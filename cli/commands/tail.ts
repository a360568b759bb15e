import { CommandFailure } from '../command-failure.js';
import { readDataDir } from '../config.js';
import { fetchToken, requirePerson } from '../running/fetch-token.js';
import { requireRun } from '../running/run-file.js';
import { readCursor, writeCursor } from '../tail/cursor-file.js';
import { questionOf, type FeedQuestion } from '../tail/feed-question.js';
import type { Ended } from '../tail/ended.js';
import { followFeed, type FeedEvent } from '../tail/follow-feed.js';
import { lineOf } from '../tail/line-of.js';
import { Registration, Unanswered, type Send } from '../tail/registration.js';
import { tailFeed } from '../tail/tail-feed.js';
import { readVariables, requireUrl } from './query.js';

export interface TailOptions {
  readonly feed: string;
  readonly as: string;
  readonly purpose: string;
  readonly area?: string;
  /** JSON. */
  readonly variables?: string;
  readonly cursorFile?: string;
  /** The name under which the owner knows how far it has come. */
  readonly subscriber?: string;
  readonly fromStart?: boolean;
  readonly count?: string;
  readonly giveUpAfter?: string;
  readonly json?: boolean;
  readonly url?: string;
}

const requireNumber = (option: string, text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CommandFailure('wrongUse', `${option} is not a whole number.`);
};

/** In the place of a cursor: before the oldest event that the owner keeps. */
const START = 'START';

const say = (message: string): void => void process.stderr.write(`${message}\n`);

/** Resolves when the text has left this process. */
const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** Aborted when the command is asked to end. */
const untilAsked = (): AbortController => {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopping.abort();
    });
  }
  return stopping;
};

/** What became of the connection before it was one. */
const endedIn = (error: unknown): { readonly ended: Ended } => {
  if (error instanceof Unanswered) return { ended: error.ended };
  throw error;
};

const socketUrl = (url: string): string => url.replace(/^http/, 'ws');

const questionIn = ({ feed, area, variables }: TailOptions): FeedQuestion =>
  questionOf(feed, {
    ...readVariables(variables),
    ...(area !== undefined && { localAuthority: area }),
  });

/** Sends what a registered system sends besides, as the system. */
const sender =
  (url: string, headers: Readonly<Record<string, string>>): Send =>
  async (body) => {
    const json = { 'content-type': 'application/json', ...headers };
    const sent = { method: 'POST', headers: json, body: JSON.stringify(body) };
    const response = await fetch(url, sent).catch(() => null);
    return response?.json().catch(() => null) ?? null;
  };

/** Prints a batch of events and then keeps the cursor: an event may be printed twice, and none is left out. */
class Printer {
  private printed = 0;

  constructor(
    private readonly question: FeedQuestion,
    private readonly options: TailOptions,
    private readonly stopping: AbortController,
    public cursor: string | null,
  ) {}

  /** Told of the cursor of what is printed. */
  onKept: (cursor: string) => void = () => undefined;

  async take(events: readonly FeedEvent[]): Promise<void> {
    const { count, json, cursorFile } = this.options;
    const left = (requireNumber('--count', count) ?? Infinity) - this.printed;
    const wanted = events.slice(0, left);
    const last = wanted.at(-1);
    if (!last) return;
    await print(
      wanted.map((event) => `${json ? JSON.stringify(event) : lineOf(event)}\n`).join(''),
    );
    this.cursor = last.cursor;
    this.printed += wanted.length;
    if (cursorFile !== undefined) writeCursor(cursorFile, this.question, last.cursor);
    this.onKept(last.cursor);
    if (wanted.length === left) this.stopping.abort();
  }
}

/**
 * `childview tail`: a feed, as the case system of an agency would follow it.
 * @throws CommandFailure when it is refused, when events are gone, or when it has given up
 */
export const runTail = async (options: TailOptions): Promise<void> => {
  requirePerson(options.as);
  requireNumber('--count', options.count);
  const giveUpAfter = requireNumber('--give-up-after', options.giveUpAfter);
  const given = options.url === undefined ? null : requireUrl(options.url);
  const question = questionIn(options);
  const { cursorFile, subscriber } = options;
  if (cursorFile !== undefined && subscriber !== undefined) {
    throw new CommandFailure(
      'wrongUse',
      'The owner keeps the cursor of --subscriber: no file does.',
    );
  }
  const registration =
    subscriber === undefined ? null : new Registration(subscriber, question, say);
  const kept = cursorFile === undefined ? null : readCursor(cursorFile, question);
  const first = options.fromStart ? START : null;
  const dataDir = readDataDir();
  requireRun(dataDir);
  const stopping = untilAsked();
  const { signal } = stopping;
  let send: Send = () => Promise.resolve(null);
  let isRegistered = false;
  const printer = new Printer(question, options, stopping, kept ?? first);
  printer.onKept = (cursor) => registration?.acknowledge(cursor, send);
  const from = options.fromStart ? 'from the oldest event that is kept' : 'from now on';
  say(`Following ${question.feed} ${kept === null ? from : 'after the kept cursor'}.`);
  await tailFeed({
    follow: async () => {
      let events = 0;
      const run = requireRun(dataDir);
      const authorization = `Bearer ${await fetchToken(options.as, run)}`;
      const params = { authorization, 'x-purpose': options.purpose };
      const url = given ?? run.urls.graphql;
      send = sender(url, params);
      if (registration && !isRegistered) {
        const opened = await registration.open(send).catch(endedIn);
        if ('ended' in opened) return { ...opened, events };
        isRegistered = true;
        printer.cursor = opened.isNew && options.fromStart ? START : opened.cursor;
      }
      const ended = await followFeed(
        question,
        { url: socketUrl(url), params, signal },
        {
          after: printer.cursor,
          take: async (batch) => {
            events += batch.length;
            await printer.take(batch);
          },
        },
      );
      return { ended, events };
    },
    ...{ say, signal },
    giveUpAfterMs: giveUpAfter === null ? null : giveUpAfter * 1_000,
  }).finally(() => registration?.close(send));
};
