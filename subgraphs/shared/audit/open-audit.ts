import type { DataSource } from 'typeorm';
import type { Agency } from '../../../schema/principal/agency.js';
import { createDataSource } from '../database/data-source.js';
import { poolOf } from '../database/pool-of.js';
import { loadOrCreateAuditKey, type AuditKey } from './audit-key.js';
import { AuditWriter } from './audit-writer.js';

/** One connection writes, one seals, one keeps what others have signed. */
const POOL_SIZE = 3;

/** A caller waits for this: longer, and the log counts as down. */
const limits = { statementMs: 2_000, transactionMs: 5_000, idleInTransactionMs: 5_000 };

export interface AuditSettings {
  readonly owner: Agency;
  /** The audit role's. */
  readonly url: string;
  readonly keyFile: string;
  /** Told after each commit. */
  readonly onCommitted?: () => void;
}

/** An agency's audit log, open for writing. */
export interface OpenAudit {
  readonly log: AuditWriter;
  readonly key: AuditKey;
  /** Connected as the audit role. */
  readonly dataSource: DataSource;
  close(): Promise<void>;
}

/**
 * Opens the log through a pool of its own, whose role can add rows and nothing else.
 * @throws when the database is down or refuses the role, or the key cannot be read
 */
export const openAudit = async ({
  owner,
  url,
  keyFile,
  onCommitted,
}: AuditSettings): Promise<OpenAudit> => {
  const key = await loadOrCreateAuditKey(keyFile);
  const applicationName = `childview audit ${owner.toLowerCase()}`;
  const of = { url, entities: [], migrations: [], limits, poolSize: POOL_SIZE, applicationName };
  const dataSource = createDataSource(of);
  await dataSource.initialize();
  const log = new AuditWriter({
    owner,
    pool: poolOf(dataSource),
    ...(onCommitted ? { onCommitted } : {}),
  });
  return { log, key, dataSource, close: () => dataSource.destroy() };
};
