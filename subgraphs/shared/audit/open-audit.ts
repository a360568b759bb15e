import type { Pool } from 'pg';
import type { Peers } from '../../../runtime/tls/peers.js';
import { createCheckpointVerifier } from '../../../schema/audit/checkpoint.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Signer } from '../../../schema/principal/signing-key.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { ReviewWatcher, type OverdueReviews } from '../access-review/review-watcher.js';
import { createDataSource } from '../database/data-source.js';
import { poolOf } from '../database/pool-of.js';
import { loadOrCreateAuditKey, type AuditKey } from './audit-key.js';
import { AuditKeeper } from './audit-keeper.js';
import { AuditWriter, type GroupCommit } from './audit-writer.js';
import type { Month } from './retention.js';
import { CheckpointSender } from './seal/checkpoint-sender.js';
import { KeptCheckpoints } from './seal/kept-checkpoints.js';
import { Sealer } from './seal/sealer.js';

/** One connection writes, one seals, one keeps what others have signed; looks that come now and then wait. */
const POOL_SIZE = 3;

/** A caller waits for this: longer, and the log counts as down. */
const limits = { statementMs: 2_000, transactionMs: 5_000, idleInTransactionMs: 5_000 };

export interface AuditSettings {
  readonly owner: Agency;
  /** The audit role's. */
  readonly url: string;
  readonly keyFile: string;
  /** Signs checkpoints. */
  readonly signer: Signer;
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly peers: Pick<Peers, 'fetch' | 'fetchKeys'>;
  /** Told what could not be sealed or sent: a sentence, and what was thrown. */
  readonly onProblem: (what: string, error?: unknown) => void;
  /** See AuditKeeperOptions. */
  readonly keptMonths: number;
  readonly onLetGo: (months: readonly Month[]) => void;
  /** Told after each group commit. */
  readonly onWritten: (written: GroupCommit) => void;
  /** Told now and then what a second person should have reviewed, and nobody has. */
  readonly onReviewsCounted: (overdue: OverdueReviews) => void;
}

/** An agency's audit log: written, sealed, and vouched for to the other agencies. */
export interface OpenAudit {
  /** The audit role's connections. */
  readonly pool: Pool;
  readonly log: AuditWriter;
  readonly key: AuditKey;
  readonly checkpoints: KeptCheckpoints;
  /** Begins to seal, once the others can read the keys of this process. */
  start(): void;
  close(): Promise<void>;
}

/**
 * Opens the log through a pool of its own, whose role can add rows and seals and nothing else.
 * @throws when the database is down or refuses the role, or the key cannot be read
 */
export const openAudit = async (settings: AuditSettings): Promise<OpenAudit> => {
  const { owner, url, keyFile, signer, subgraphUrls, peers, onProblem, onWritten } = settings;
  const { keptMonths, onLetGo, onReviewsCounted } = settings;
  const key = await loadOrCreateAuditKey(keyFile);
  const applicationName = `childview audit ${owner.toLowerCase()}`;
  const of = { url, entities: [], migrations: [], limits, poolSize: POOL_SIZE, applicationName };
  const dataSource = createDataSource(of);
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  const sender = new CheckpointSender({
    ...{ owner, key: signer, subgraphUrls, fetch: peers.fetch, nowSeconds: realSeconds },
    onProblem: (to) => {
      onProblem(`a checkpoint was not taken by ${to}`);
    },
  });
  const sealer = new Sealer({
    ...{ owner, pool, key },
    onSealed: (head) => {
      sender.note(head);
    },
    onProblem: (error) => {
      onProblem('the audit log cannot be sealed', error);
    },
  });
  const keeper = new AuditKeeper({
    ...{ pool, keptMonths, onLetGo },
    onProblem: (error) => {
      onProblem('old months of the audit log cannot be let go of', error);
    },
  });
  const reviews = new ReviewWatcher({
    ...{ pool, onLook: onReviewsCounted },
    onProblem: (error) => {
      onProblem('overdue access reviews cannot be counted', error);
    },
  });
  const jwksUriOf = (agency: Agency): URL =>
    new URL('/.well-known/jwks.json', subgraphUrls[agency]);
  const { fetchKeys } = peers;
  const verifier = createCheckpointVerifier(jwksUriOf, { nowSeconds: realSeconds, fetchKeys });
  return {
    pool,
    log: new AuditWriter({ owner, pool, onWritten }),
    key,
    checkpoints: new KeptCheckpoints(pool, verifier),
    start: () => {
      sealer.start();
      sender.start();
      keeper.start();
      reviews.start();
    },
    close: async () => {
      await Promise.all([sealer.stop(), sender.stop(), keeper.stop(), reviews.stop()]);
      await dataSource.destroy();
    },
  };
};
