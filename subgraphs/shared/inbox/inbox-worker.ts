import { EventEmitter, once } from 'node:events';
import { Refusal } from '../../../schema/errors/refusal.js';
import { carryOut } from '../command/carry-out.js';
import { CommandInput } from '../command/command-input.js';
import { receiptKey, receiptStatement } from '../command/command-receipt.js';
import { CommandWork } from '../command/command-work.js';
import { writeTransaction } from '../command/write-transaction.js';
import type { AskedStatement } from '../database/ask-together.js';
import { queryTogether } from '../database/query-named.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { Arrival } from './arrival.js';
import { applied, taking, type InboxDesk, type WaitingEvent } from './inbox-desk.js';

/** Finds what another replica kept, and what was put off. */
const POLL_MS = 1_000;
const BATCH = 100;

/** Events of one transaction: it holds what it has taken until its end. */
const MOST_TOGETHER = 20;

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 300_000;

export interface WorkerSettings {
  readonly arrivals: readonly Arrival[];
  readonly desk: InboxDesk;
  /** A request of the agency's own system, for the purpose of an arrival. */
  readonly contextFor: (arrival: Arrival) => Promise<SubgraphContext>;
  /** Told what failed, a sentence, and what was thrown; it is tried again all the same. */
  readonly onProblem: (what: string, error: unknown) => void;
}

/** The event's id is the key of what is done about it: a receipt is kept, as of any command. */
class EventInput extends CommandInput {}

const keyed = (id: string): EventInput => Object.assign(new EventInput(), { idempotencyKey: id });

/**
 * Acts on events in their order, in one transaction with their marks, receipts and audit rows: all are done and marked, or
 * none. Each sees what those before it have written. What another replica holds, or has done, is left alone.
 */
const applyEvents = async (
  arrival: Arrival,
  events: readonly WaitingEvent[],
  contextFor: WorkerSettings['contextFor'],
): Promise<void> => {
  const { command: name } = arrival;
  // Each is a request of its own, on record too.
  const contexts = await Promise.all(events.map(() => contextFor(arrival)));
  const [context] = contexts;
  if (!context) return;
  const { principal } = context.request;
  // Whoever holds an event holds its key: nobody else gives it.
  const first = events.flatMap(({ id }) => [
    taking(id),
    receiptStatement(receiptKey(principal, keyed(id))),
  ]);
  const role = 'SYSTEM_SUBSCRIBER';
  await writeTransaction(context, { command: name, role, first }, async ({ manager, answers }) => {
    let last: readonly AskedStatement[] = [];
    let isAnnounced = false;
    for (const [at, { id, event }] of events.entries()) {
      const [taken, known = []] = answers.slice(2 * at);
      if (!taken?.length) continue;
      if (last.length > 0) await queryTogether(manager, last);
      const act = (_: unknown, work: CommandWork) => arrival.act(arrival.event.parse(event), work);
      const work = new CommandWork(manager, contexts[at] ?? context, role);
      const done = await carryOut({ name, act }, { input: keyed(id), known }, work);
      last = [...(done.last ?? []), applied(id)];
      isAnnounced ||= done.isAnnounced === true;
    }
    return { result: null, last, isAnnounced };
  });
};

/** Neighbours of one feed that have never failed go together; their order is as it was. */
const togetherAmong = (waiting: readonly WaitingEvent[]): readonly WaitingEvent[][] => {
  const all: WaitingEvent[][] = [];
  for (const event of waiting) {
    const last = all.at(-1);
    const [before] = last ?? [];
    const isAlike = before?.feed === event.feed && before.failures + event.failures === 0;
    if (last && isAlike && last.length < MOST_TOGETHER) last.push(event);
    else all.push([event]);
  }
  return all;
};

/** Acts on what the inbox holds, oldest first; every replica may run one. */
export class InboxWorker {
  private readonly stopping = new AbortController();
  private readonly bell = new EventEmitter();
  private running: Promise<void> = Promise.resolve();
  private hasNews = true;

  constructor(private readonly settings: WorkerSettings) {}

  start(): void {
    this.running = this.run();
  }

  /** Something new is kept. */
  wake(): void {
    this.hasNews = true;
    this.bell.emit('news');
  }

  /** Resolves when nothing is being acted on any more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const isMore = await this.round().catch((error: unknown) => {
        this.settings.onProblem('the inbox cannot be read', error);
        return false;
      });
      if (!isMore) await this.news();
    }
  }

  /** Whether there may be more at once. */
  private async round(): Promise<boolean> {
    const { arrivals, desk } = this.settings;
    this.hasNews = false;
    const feeds = arrivals.map(({ feed }) => feed);
    const waiting = await desk.waiting(feeds, BATCH);
    for (const events of togetherAmong(waiting)) {
      if (this.stopping.signal.aborted) return false;
      await this.act(events);
    }
    return waiting.length === BATCH;
  }

  /** Where one of several fails, each is acted on by itself. */
  private async act(events: readonly WaitingEvent[]): Promise<void> {
    const { arrivals, contextFor, desk, onProblem } = this.settings;
    const [event] = events;
    const arrival = arrivals.find(({ feed }) => feed === event?.feed);
    if (!event || !arrival) return;
    try {
      await applyEvents(arrival, events, contextFor);
    } catch (error) {
      if (events.length > 1) {
        for (const one of events) await this.act([one]);
        return;
      }
      const code = error instanceof Refusal ? ` (${error.code})` : '';
      onProblem(`${arrival.command} of the event ${event.id} failed${code}`, error);
      await desk.putOff(event.id, Math.min(FIRST_DELAY_MS * 2 ** event.failures, LONGEST_DELAY_MS));
    }
  }

  private async news(): Promise<void> {
    if (this.hasNews) return;
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(POLL_MS)]);
    await once(this.bell, 'news', { signal }).catch(() => undefined);
  }
}
