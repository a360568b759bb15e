import { setTimeout as sleep } from 'node:timers/promises';
import type { Agency } from '../../../schema/principal/agency.js';
import { EventStream, type RelayTarget } from './event-stream.js';
import { OutboxConnection } from './outbox-connection.js';

/** Between two looks at an outbox that tells of nothing, and at a lock that another replica holds. */
const POLL_MS = 1_000;

const FIRST_BACKOFF_MS = 250;
const LONGEST_BACKOFF_MS = 30_000;

export interface RelaySettings {
  readonly owner: Agency;
  /** The app role's URL of the owner's database. */
  readonly databaseUrl: string;
  readonly target: RelayTarget;
  /** Told what failed, a sentence, and what was thrown; it is tried again all the same. */
  readonly onProblem: (what: string, error: unknown) => void;
}

/** The stream holds what this database never announced: it belongs to another, or this one was restored. */
class StreamOfAnotherDatabase extends Error {
  constructor(stream: string, pos: number) {
    const what = `The stream ${stream} ends with an event ${String(pos)} that is not this database's`;
    super(`${what}: nothing is relayed until the stream is emptied.`);
    this.name = 'StreamOfAnotherDatabase';
  }
}

/**
 * Sends an owner's numbered events to its JetStream stream, in order, each once. Every replica of a
 * subgraph may run one. Whatever fails ends the session; the next begins with what the stream itself holds.
 */
export class Relay {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(private readonly settings: RelaySettings) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when nothing is sent any more and both connections are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      try {
        await this.session();
      } catch (error) {
        if (this.isStopping()) return;
        const isOurs = error instanceof StreamOfAnotherDatabase;
        this.settings.onProblem(isOurs ? error.message : 'events cannot be relayed', error);
        await this.pause(Math.min(FIRST_BACKOFF_MS * 2 ** this.failures, LONGEST_BACKOFF_MS));
        this.failures += 1;
      }
    }
  }

  private async session(): Promise<void> {
    const { owner, databaseUrl, target } = this.settings;
    const outbox = await OutboxConnection.open(
      databaseUrl,
      `childview relay ${owner.toLowerCase()}`,
    );
    try {
      while (!(await outbox.lock())) {
        await this.pause(POLL_MS);
        if (this.isStopping()) return;
      }
      const stream = await EventStream.open(owner, target);
      try {
        await this.relay(outbox, stream);
      } finally {
        await stream.close();
      }
    } finally {
      await outbox.close();
    }
  }

  private async relay(outbox: OutboxConnection, stream: EventStream): Promise<void> {
    let pos = await startingPoint(outbox, stream);
    // A position that is known is a row: events are kept for the relay from its first session on.
    await outbox.reached(stream.name, pos);
    while (!this.isStopping()) {
      const events = await outbox.after(pos);
      const last = events.at(-1);
      if (last) {
        await stream.publish(events);
        await outbox.reached(stream.name, last.pos);
        ({ pos } = last);
      } else await outbox.news(POLL_MS, this.stopping.signal);
      this.failures = 0;
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/**
 * After what the database knows to be sent, or after what the stream holds: it holds more when we died
 * between its word and our note of it.
 * @throws StreamOfAnotherDatabase
 */
const startingPoint = async (outbox: OutboxConnection, stream: EventStream): Promise<number> => {
  const noted = await outbox.position(stream.name);
  const head = await stream.head();
  if (head === null) return noted;
  const held = await outbox.bodyAt(head.pos);
  // What the relay has passed may have been let go of; what it has not is still there.
  const isOurs = held === null ? head.pos <= noted : held === head.body;
  if (!isOurs) throw new StreamOfAnotherDatabase(stream.name, head.pos);
  return Math.max(noted, head.pos);
};
