import { Client, type Notification } from 'pg';
import { NUMBERED, WRITTEN } from './sequencer.js';

/** Between two attempts to connect again; meanwhile the poll of the tail finds what is new. */
const RETRY_MS = 1_000;

const CONNECT_TIMEOUT_MS = 2_000;

export interface OutboxListenerOptions {
  readonly url: string;
  readonly applicationName: string;
  /** Called for every notice. */
  readonly onNotice: (notice: Pick<Notification, 'channel' | 'payload'>) => void;
  /** Called whenever a connection is made: what was missed is to be looked for. */
  readonly onConnected: () => void;
  /** Told when the connection is lost or cannot be made. */
  readonly onProblem: (error: unknown) => void;
}

/** LISTEN, on a connection of its own that is made again when it is lost. Notices only save time. */
export class OutboxListener {
  private client: Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(private readonly options: OutboxListenerOptions) {}

  /** Never throws: a listener that cannot connect tries again. */
  async start(): Promise<void> {
    const { url, applicationName, onNotice, onConnected } = this.options;
    const client = new Client({
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', onNotice);
    client.on('error', (error) => {
      this.lost(client, error);
    });
    client.on('end', () => {
      this.lost(client, new Error('The connection ended'));
    });
    try {
      await client.connect();
      await client.query(`listen ${NUMBERED}; listen ${WRITTEN}`);
      onConnected();
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: Client, error: unknown): void {
    if (this.isStopped || this.client !== client) return;
    this.client = null;
    this.options.onProblem(error);
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => {
      void this.start();
    }, RETRY_MS);
  }
}
