import { EventEmitter, once } from 'node:events';
import { Refusal } from '../../../schema/errors/refusal.js';
import { carryOut } from '../command/carry-out.js';
import { CommandInput } from '../command/command-input.js';
import { receiptKey, receiptStatement } from '../command/command-receipt.js';
import { CommandWork } from '../command/command-work.js';
import { writeTransaction } from '../command/write-transaction.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { Arrival } from './arrival.js';
import { applied, taking, type InboxDesk, type WaitingEvent } from './inbox-desk.js';

/** Finds what another replica kept, and what was put off. */
const POLL_MS = 1_000;
const BATCH = 100;

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
 * Acts on an event in one transaction with its mark, its receipt and its audit row: done and marked, or
 * neither. What another replica holds, or has done, is left alone.
 */
const applyEvent = async (
  arrival: Arrival,
  { id, event }: WaitingEvent,
  context: SubgraphContext,
): Promise<void> => {
  const { command: name } = arrival;
  const input = keyed(id);
  const key = receiptKey(context.request.principal, input);
  // Whoever holds the event holds its key: nobody else gives it.
  const first = [taking(id), receiptStatement(key)];
  await writeTransaction(context, { command: name, first }, async ({ manager, answers }) => {
    const [taken, known = []] = answers;
    if (!taken?.length) return { result: null };
    const act = (_: unknown, work: CommandWork) => arrival.act(arrival.event.parse(event), work);
    const work = new CommandWork(manager, context, 'SYSTEM_SUBSCRIBER');
    const done = await carryOut({ name, act }, { input, known }, work);
    return { ...done, last: [...(done.last ?? []), applied(id)] };
  });
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
    for (const event of waiting) {
      if (this.stopping.signal.aborted) return false;
      await this.act(event);
    }
    return waiting.length === BATCH;
  }

  private async act(event: WaitingEvent): Promise<void> {
    const { arrivals, contextFor, desk, onProblem } = this.settings;
    const arrival = arrivals.find(({ feed }) => feed === event.feed);
    if (!arrival) return;
    try {
      await applyEvent(arrival, event, await contextFor(arrival));
    } catch (error) {
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
