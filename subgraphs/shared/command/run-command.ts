import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows.js';
import { OutboxEvent } from '../outbox/outbox-event.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { checkInput } from './check-input.js';
import { childrenInInput } from './children-in-input.js';
import type { Command } from './command.js';
import type { CommandInput } from './command-input.js';
import { CommandReceipt, earlierReceipt, hashOf, receiptKey } from './command-receipt.js';
import { CommandWork } from './command-work.js';
import { recordRefusal } from './record-refusal.js';
import { requireRole } from './require-role.js';
import { writeTransaction } from './write-transaction.js';

const carryOut = async (
  command: Command,
  input: CommandInput,
  work: CommandWork,
): Promise<string> => {
  const { manager, now, caller } = work;
  const key = receiptKey(caller, input);
  const asked = { command: command.name, inputHash: hashOf(input) };
  const earlier = await earlierReceipt(manager, key, asked);
  if (earlier) return earlier.recordId;
  for (const named of childrenInInput(input)) await work.requireKnown(named);
  const { recordId, childIds } = await command.act(input, work);
  await work.requireKnown({ argument: 'input', childIds });
  const events = work.events.map((event) => ({ ...event, at: now }));
  await copyRows<OutboxEvent>(manager, OutboxEvent, events);
  await copyRows<CommandReceipt>(manager, CommandReceipt, [
    { ...key, ...asked, recordId, at: now },
  ]);
  await work.context.audit.recordCommand(manager, { command: command.name, recordId, childIds });
  return recordId;
};

const attempt = (
  command: Command,
  input: CommandInput,
  context: SubgraphContext,
): Promise<string> => {
  const role = requireRole(command, context);
  checkInput(input, context.now);
  return writeTransaction(context, command.name, (manager: EntityManager) =>
    carryOut(command, input, new CommandWork(manager, context, role)),
  );
};

/**
 * Carries out a command: act, record and announce together, or not at all. Answers the id of its record. A
 * refusal is put on record as well, before it is answered.
 * @throws Refusal PURPOSE_NOT_AVAILABLE, BAD_USER_INPUT, CONFLICT, IDEMPOTENCY_CONFLICT,
 *   SOURCE_UNAVAILABLE; nothing is then written
 */
export const runCommand = async (
  command: Command,
  input: CommandInput,
  context: SubgraphContext,
): Promise<string> => {
  let recordId: string;
  try {
    recordId = await attempt(command, input, context);
  } catch (error) {
    await recordRefusal(command.name, error, context);
    throw error;
  }
  await context.reads.finish();
  context.reads = context.newReads();
  return recordId;
};
