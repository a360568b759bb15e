import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { insertsOf } from '../../database/copy-rows.js';
import type { AskedStatement } from '../../database/ask-together.js';
import { OutboxEvent, outboxRows } from '../../outbox/outbox-event.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import { AddedRows } from '../added-rows.js';
import { checkInput } from '../check-input.js';
import { ChildOfConflict, conflictedAmong } from '../child-of-conflict.js';
import type { CommandInput } from '../command-input.js';
import {
  CommandReceipt,
  earlierReceipts,
  hashOf,
  receiptKey,
  requireSame,
} from '../command-receipt.js';
import { badInput } from '../refusals.js';
import { recordRefusal } from '../record-refusal.js';
import { requireRole } from '../require-role.js';
import { writeTransaction, type WriteDone } from '../write-transaction.js';
import { MAX_ORDERS, type BulkCommand } from './bulk-command.js';
import { Draft } from './draft.js';

/** What came of one order: the id of its record, or why it was refused. */
export type OrderResult = string | Refusal;

/** An order that was carried out before, that is about to be, or that is refused. */
type Answer = CommandReceipt | Draft | Refusal;

interface Bulk {
  readonly command: BulkCommand;
  readonly context: SubgraphContext;
  readonly manager: EntityManager;
}

const refusalOf = async (work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Nothing is written yet: an order that is refused leaves nothing behind. A key given twice is one order. */
const answersOf = async (
  { command, context, manager }: Bulk,
  orders: readonly CommandInput[],
): Promise<readonly Answer[]> => {
  const { principal } = context.request;
  const keys = orders.map((order) => receiptKey(principal, order));
  const taken = new Map<string, CommandReceipt | Draft>(await earlierReceipts(manager, keys));
  const answer = async (order: CommandInput): Promise<Answer> => {
    checkInput(order, context.now);
    const key = receiptKey(principal, order);
    const asked = { ...key, command: command.of.name, inputHash: hashOf(order), at: context.now };
    const known = taken.get(key.key);
    if (known) {
      requireSame(known instanceof Draft ? known.asked : known, asked);
      return known;
    }
    const draft = new Draft(asked);
    draft.outcome = await command.of.act(order, draft);
    taken.set(key.key, draft);
    return draft;
  };
  const answers: Answer[] = [];
  for (const order of orders) answers.push(await refusalOf(() => answer(order)));
  return answers;
};

/** Refuses the drafts about a child in whom the caller has a conflict of interest (M5). */
const refuseConflicts = async (
  { context, manager }: Bulk,
  drafts: readonly Draft[],
): Promise<void> => {
  const asker = { manager, caller: context.request.principal };
  const childIds = [...new Set(drafts.flatMap(({ outcome }) => outcome.childIds))];
  const conflicted = await conflictedAmong(childIds, asker);
  for (const draft of drafts) {
    const ofDraft = draft.outcome.childIds.filter((childId) => conflicted.includes(childId));
    if (ofDraft.length > 0) draft.refusal = new ChildOfConflict(ofDraft, 'input.childIds');
  }
};

const written = (
  { command, context, manager }: Bulk,
  drafts: readonly Draft[],
): readonly AskedStatement[] => {
  const events = drafts.flatMap((draft) => draft.events);
  const receipts = drafts.map(({ receipt }) => receipt);
  const records = drafts.map(({ outcome }) => ({ command: command.name, ...outcome }));
  return [
    ...AddedRows.statements(
      drafts.map(({ added }) => added),
      manager,
    ),
    ...insertsOf<OutboxEvent>(manager, OutboxEvent, outboxRows(events, context.now)),
    ...insertsOf<CommandReceipt>(manager, CommandReceipt, receipts),
    ...context.audit.commandStatements(records),
  ];
};

const carryOut = async (
  bulk: Bulk,
  orders: readonly CommandInput[],
): Promise<WriteDone<readonly OrderResult[]>> => {
  const answers = await answersOf(bulk, orders);
  const drafts = [...new Set(answers.filter((answer) => answer instanceof Draft))];
  await refuseConflicts(bulk, drafts);
  const kept = drafts.filter(({ refusal }) => refusal === null);
  const result = answers.map((answer) => {
    if (answer instanceof Refusal) return answer;
    return answer instanceof Draft ? (answer.refusal ?? answer.outcome.recordId) : answer.recordId;
  });
  return { result, last: written(bulk, kept), isAnnounced: kept.length > 0 };
};

/** Where in the list the refused field is. */
const placed = (result: OrderResult, { orders }: BulkCommand, at: number): OrderResult => {
  if (!(result instanceof Refusal) || typeof result.details.argument !== 'string') return result;
  const place = `input.${orders}[${String(at)}]`;
  const argument = result.details.argument.replace(/^input/, place);
  return new Refusal(result.code, result.message, { ...result.details, argument });
};

const attempt = async (
  command: BulkCommand,
  orders: readonly CommandInput[],
  context: SubgraphContext,
): Promise<readonly OrderResult[]> => {
  const role = requireRole(command, context);
  if (orders.length === 0 || orders.length > MAX_ORDERS) {
    throw badInput(`input.${command.orders}`, 'A bulk has 1 to 100 orders.');
  }
  return writeTransaction(context, { command: command.name, role, isBulk: true }, ({ manager }) =>
    carryOut({ command, context, manager }, orders),
  );
};

/**
 * Carries out many orders in one transaction: each is checked and answered by itself, then all that are
 * not refused are written together, or none of them. A refusal is put on record before it is answered.
 * @throws Refusal PURPOSE_NOT_AVAILABLE, BAD_USER_INPUT for a list that is empty or too long, CONFLICT
 *   (retryable), SOURCE_UNAVAILABLE; nothing is then written, and the same keys may be sent again
 */
export const runBulk = async (
  command: BulkCommand,
  orders: readonly CommandInput[],
  context: SubgraphContext,
): Promise<readonly OrderResult[]> => {
  const results = await attempt(command, orders, context).catch(async (error: unknown) => {
    await recordRefusal(command.name, error, context);
    throw error;
  });
  const refusals = results.filter((result) => result instanceof Refusal);
  await Promise.all(refusals.map((refusal) => recordRefusal(command.name, refusal, context)));
  await context.reads.finish();
  context.reads = context.newReads(true);
  return results.map((result, at) => placed(result, command, at));
};
