import type { Pool } from 'pg';
import type { Agency } from '../../../schema/principal/agency.js';
import { poolOf } from '../database/pool-of.js';
import { OutboxListener } from './outbox-listener.js';
import { outboxDataSource } from './outbox-pool.js';
import { OutboxReader } from './outbox-reader.js';
import { OutboxRounds } from './outbox-rounds.js';
import { OutboxTail } from './outbox-tail.js';
import { NUMBERED, Sequencer } from './sequencer.js';

/** Finds what nobody told of: a process that died between its commit and its word, a notice that was lost. */
const POLL_MS = 1_000;

export interface OutboxSettings {
  readonly owner: Agency;
  /** The app role's. */
  readonly url: string;
  /** Told how many events this process has given their places, when it has. */
  readonly onNumbered?: (count: number) => void;
  /** Told what failed; it is tried again. */
  readonly onProblem: (what: string, error: unknown) => void;
}

/** An agency's outbox, as one process numbers and reads it. */
export interface OpenOutbox {
  /** Connections that act for the outbox, and for nothing else. */
  readonly pool: Pool;
  readonly reader: OutboxReader;
  readonly tail: OutboxTail;
  /** Something was committed: it is numbered and read at once. Never throws. */
  readonly written: () => void;
  close(): Promise<void>;
}

/** Begins to number and to read. Throws when the database is down at the start; later it is waited for. */
export const openOutbox = async (settings: OutboxSettings): Promise<OpenOutbox> => {
  const { owner, url, onNumbered, onProblem } = settings;
  const dataSource = outboxDataSource(url, owner);
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  const reader = new OutboxReader(pool);
  const sequencer = new Sequencer(pool);
  const { numberedTo } = await reader.extent();
  const tail = new OutboxTail({ owner, reader, from: numberedTo });
  const rounds = new OutboxRounds({
    ...{ sequencer, tail, onProblem },
    onNumbered: (count) => {
      onNumbered?.(count);
    },
  });
  const look = (): void => {
    void rounds.look();
  };
  const listener = new OutboxListener({
    url,
    applicationName: `childview listener ${owner.toLowerCase()}`,
    onNotice: ({ channel, payload }) => {
      if (payload === sequencer.word) return;
      if (channel === NUMBERED) rounds.numbered();
      else rounds.written();
    },
    onConnected: look,
    onProblem: (error) => {
      onProblem('the outbox is not listened to', error);
    },
  });
  await listener.start();
  const polling = setInterval(look, POLL_MS);
  return {
    pool,
    reader,
    tail,
    written: () => {
      rounds.written();
    },
    close: async () => {
      clearInterval(polling);
      await listener.stop();
      await rounds.look();
      await dataSource.destroy();
    },
  };
};
