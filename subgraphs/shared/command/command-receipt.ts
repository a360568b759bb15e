import { createHash } from 'node:crypto';
import { Any, Column, Entity, Index, PrimaryColumn, type EntityManager } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';
import type { AskedStatement } from '../database/ask-together.js';
import type { CommandInput } from './command-input.js';
import { lockStatement } from './lock-by-name.js';

/**
 * That a caller's command was carried out, written in its own transaction: the first result of its key.
 * Holds no input, only its hash.
 */
@Entity('command_receipt')
export class CommandReceipt {
  @PrimaryColumn('text')
  issuer!: string;

  @PrimaryColumn('text')
  subject!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text')
  command!: string;

  /** SHA-256 of the input without its key, keys of objects in order. */
  @Column('text')
  inputHash!: string;

  @Column('uuid')
  recordId!: string;

  /** Domain time: the domain clock never starts before the newest one. */
  @Index()
  @InstantColumn()
  at!: Instant;
}

/** Which caller, and under which key. */
export type ReceiptKey = Pick<CommandReceipt, 'issuer' | 'subject' | 'key'>;

export const receiptKey = (
  { issuer, subject }: Principal,
  { idempotencyKey }: CommandInput,
): ReceiptKey => ({ issuer, subject, key: idempotencyKey });

/** Absent and null mean the same in an input; the order of its fields means nothing. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, inner]) => [field, canonical(inner)]),
  );
};

export const hashOf = ({ idempotencyKey: _key, ...input }: CommandInput): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('hex');

type Asked = Pick<CommandReceipt, 'command' | 'inputHash'>;

/** @throws Refusal IDEMPOTENCY_CONFLICT when a key was used for something else */
export const requireSame = (known: Asked, asked: Asked): void => {
  if (known.command === asked.command && known.inputHash === asked.inputHash) return;
  throw new Refusal('IDEMPOTENCY_CONFLICT');
};

const lockName = ({ issuer, subject, key }: ReceiptKey): string =>
  JSON.stringify([issuer, subject, key]);

type Earlier = Pick<CommandReceipt, 'command' | 'inputHash' | 'recordId'>;

const KNOWN = `select command, input_hash as "inputHash", record_id as "recordId" from command_receipt
  where issuer = $1 and subject = $2 and key = $3`;

/** Asks for the receipt of an earlier run under a key: see {@link earlierReceipt}. */
export const receiptStatement = ({ issuer, subject, key }: ReceiptKey): AskedStatement => ({
  statement: KNOWN,
  values: [issuer, subject, key],
});

/** Two runs of one key wait for each other. Sent before {@link receiptStatement}. */
export const keyLock = (key: ReceiptKey): AskedStatement => lockStatement(lockName(key));

/**
 * The receipt in the answer to {@link receiptStatement}, or null.
 * @throws Refusal IDEMPOTENCY_CONFLICT when the key was used for anything else
 */
export const earlierReceipt = (rows: readonly unknown[], asked: Asked): Earlier | null => {
  // What KNOWN answers.
  const [known] = rows as readonly Earlier[];
  if (!known) return null;
  requireSame(known, asked);
  return known;
};

/** Locked in one order, so that two bulks which share keys wait for each other instead of both failing. */
const lockAll = `select pg_advisory_xact_lock(name) from (
  select distinct hashtextextended(key, 0) as name from unnest($1::text[]) as k(key) order by name) as ordered`;

/** The receipts of earlier runs under several keys of one caller, by key; locked as {@link earlierReceipt}. */
export const earlierReceipts = async (
  manager: EntityManager,
  keys: readonly ReceiptKey[],
): Promise<ReadonlyMap<string, CommandReceipt>> => {
  const [first] = keys;
  if (!first) return new Map();
  await manager.query(lockAll, [keys.map(lockName)]);
  const { issuer, subject } = first;
  const known = await manager.findBy(CommandReceipt, {
    ...{ issuer, subject, key: Any(keys.map(({ key }) => key)) },
  });
  return new Map(known.map((receipt) => [receipt.key, receipt]));
};
