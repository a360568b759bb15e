import type { EntityManager } from 'typeorm';
import { copyRows } from '../database/copy-rows.js';
import { OutboxEvent } from '../outbox/outbox-event.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { checkInput } from './check-input.js';
import { ChildOfConflict, raiseIncident, requireNoConflict } from './child-of-conflict.js';
import type { Command } from './command.js';
import type { CommandInput } from './command-input.js';
import { CommandReceipt, earlierReceipt, hashOf, receiptKey } from './command-receipt.js';
import { CommandWork } from './command-work.js';
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
  const { recordId, childIds } = await command.act(input, work);
  await requireNoConflict(childIds, work);
  const events = work.events.map((event) => ({ ...event, at: now }));
  await copyRows<OutboxEvent>(manager, OutboxEvent, events);
  await copyRows<CommandReceipt>(manager, CommandReceipt, [
    { ...key, ...asked, recordId, at: now },
  ]);
  await work.context.audit.recordCommand(manager, { command: command.name, recordId, childIds });
  return recordId;
};

/**
 * Carries out a command: act, record and announce together, or not at all. Answers the id of its record.
 * @throws Refusal PURPOSE_NOT_AVAILABLE, BAD_USER_INPUT, CONFLICT, IDEMPOTENCY_CONFLICT,
 *   SOURCE_UNAVAILABLE; nothing is then written
 */
export const runCommand = async (
  command: Command,
  input: CommandInput,
  context: SubgraphContext,
): Promise<string> => {
  const role = requireRole(command, context);
  checkInput(input, context.now);
  const recordId = await writeTransaction(context, command.name, (manager: EntityManager) =>
    carryOut(command, input, new CommandWork(manager, context, role)),
  ).catch(async (error: unknown) => {
    if (error instanceof ChildOfConflict) await raiseIncident(error, context);
    throw error;
  });
  await context.reads.finish();
  context.reads = context.newReads();
  return recordId;
};
