import { readFile } from 'node:fs/promises';
import {
  jetstream,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node';
import type { Agency } from '../../../schema/principal/agency.js';
import type { RelayedEvent } from './outbox-connection.js';

/** Where events are relayed to. */
export interface RelayTarget {
  /** `nats://` or `tls://`. */
  readonly url: string;
  /** A `.creds` file; null where the server asks for none. */
  readonly credentialsFile: string | null;
}

/** The newest event of a stream. */
export interface StreamHead {
  readonly pos: number;
  readonly body: string;
}

const ACK_TIMEOUT_MS = 5_000;

const isMissing = (error: unknown): boolean =>
  error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound;

const posOf = (messageId: string): number => Number(messageId.slice(messageId.indexOf(':') + 1));

const streamOf = (owner: Agency): string => `CHILDVIEW_${owner}`;
const subjectsOf = (owner: Agency): string => `childview.${owner.toLowerCase()}`;

/**
 * One agency's stream in JetStream. INVARIANT: every message says which sequence it comes after, so the
 * server itself refuses what is out of order, twice, or from a relay that no longer holds the lock.
 */
export class EventStream {
  private lastSequence = 0;

  private constructor(
    private readonly owner: Agency,
    private readonly connection: NatsConnection,
    private readonly manager: JetStreamManager,
    private readonly client: JetStreamClient,
  ) {}

  /**
   * Connects, and makes the stream where it is not there; one that is there stays as its operator set it.
   * A connection that is lost is not taken up again: who publishes begins anew, from what the stream holds.
   * @throws when the server is away, refuses us, or has no JetStream
   */
  static async open(owner: Agency, { url, credentialsFile }: RelayTarget): Promise<EventStream> {
    const authenticator =
      credentialsFile === null ? null : credsAuthenticator(await readFile(credentialsFile));
    const connection = await connect({
      servers: url,
      name: `childview relay ${owner.toLowerCase()}`,
      reconnect: false,
      timeout: 5_000,
      ...(authenticator && { authenticator }),
    });
    try {
      const manager = await jetstreamManager(connection, { timeout: ACK_TIMEOUT_MS });
      const stream = new EventStream(owner, connection, manager, jetstream(connection));
      await stream.make();
      return stream;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  get name(): string {
    return streamOf(this.owner);
  }

  /** The newest event; null when the stream is empty. What is published next comes after it. */
  async head(): Promise<StreamHead | null> {
    const { state } = await this.manager.streams.info(this.name);
    this.lastSequence = state.last_seq;
    if (state.messages === 0) return null;
    const message = await this.manager.streams.getMessage(this.name, { seq: state.last_seq });
    if (message === null) return null;
    return { pos: posOf(message.header.get('Nats-Msg-Id')), body: message.string() };
  }

  /**
   * Resolves when the server has stored all of them.
   * @throws when it has not: how many it has, `head()` tells
   */
  async publish(events: readonly RelayedEvent[]): Promise<void> {
    const after = this.lastSequence;
    const acknowledged = events.map(({ topic, pos, body }, at) =>
      this.client.publish(`${subjectsOf(this.owner)}.${topic}`, body, {
        msgID: `${topic}:${String(pos)}`,
        expect: { streamName: this.name, lastSequence: after + at },
        timeout: ACK_TIMEOUT_MS,
      }),
    );
    await Promise.all(acknowledged);
    this.lastSequence = after + events.length;
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async make(): Promise<void> {
    const { streams } = this.manager;
    try {
      await streams.info(this.name);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await streams.add({
        name: this.name,
        subjects: [`${subjectsOf(this.owner)}.>`],
        storage: StorageType.File,
        retention: RetentionPolicy.Limits,
      });
    }
  }
}
