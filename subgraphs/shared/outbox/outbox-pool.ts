import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseLimits } from '../database/data-source.js';
import { setting } from '../row-security/row-rule.js';

/**
 * One connection numbers, one reads on, one reads back for who has fallen behind; one each for who clears away, and who
 * watches clocks, rules and backlogs: nobody is told later because somebody looks.
 */
const POOL_SIZE = 7;

/** What is read is ahead of nobody's answer, and a page of it is small. */
const limits: DatabaseLimits = {
  statementMs: 5_000,
  transactionMs: 5_000,
  idleInTransactionMs: 5_000,
};

/** Nobody's request: no issuer vouches for it, so no caller can be it. See {@link byTheOutbox}. */
const identity = { 'app.issuer': '', 'app.subject': 'outbox' };

/**
 * What has a name is planned once a connection: planning costs several times what such a statement does. A plan that is
 * kept may have been made for an outbox of a few rows, and outlives it, so it goes by an index whatever it was made for.
 */
const planning = {
  ...{ plan_cache_mode: 'force_generic_plan' },
  ...{ enable_seqscan: 'off', enable_bitmapscan: 'off' },
};

/** A condition of row-level security: whoever numbers, reads and clears events, in no caller's name. */
export const byTheOutbox = `(${setting('issuer')} = '' and ${setting('subject')} = 'outbox')`;

/** The address that a data source was made with. */
export const urlOf = ({ options }: DataSource): string => {
  const url = 'url' in options ? options.url : undefined;
  if (typeof url !== 'string') throw new Error('The data source was not made from a URL.');
  return url;
};

/**
 * Connections that act for the outbox and for nothing else: apart from those that serve requests, so that
 * neither waits for the other, and under an identity that they never change.
 */
export const outboxDataSource = (url: string, owner: string): DataSource =>
  createDataSource({
    ...{ url, entities: [], migrations: [], limits, poolSize: POOL_SIZE },
    session: { ...identity, ...planning },
    applicationName: `childview outbox ${owner.toLowerCase()}`,
  });
