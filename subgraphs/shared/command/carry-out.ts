import { copyRows } from '../database/copy-rows.js';
import { OutboxEvent } from '../outbox/outbox-event.js';
import { childrenInInput } from './children-in-input.js';
import type { Command } from './command.js';
import type { CommandInput } from './command-input.js';
import { CommandReceipt, earlierReceipt, hashOf, receiptKey } from './command-receipt.js';
import type { CommandWork } from './command-work.js';

/**
 * Within the command's transaction: acts, announces, keeps the receipt and records, unless the key's receipt
 * is there already. Answers the id of the record. Throws Refusal to undo everything.
 */
export const carryOut = async (
  command: Pick<Command, 'name' | 'act'>,
  input: CommandInput,
  work: CommandWork,
): Promise<string> => {
  const { manager, now, caller } = work;
  const key = receiptKey(caller, input);
  const asked = { command: command.name, inputHash: hashOf(input) };
  const earlier = await earlierReceipt(manager, key, asked);
  if (earlier) return earlier.recordId;
  for (const named of childrenInInput(input)) await work.requireKnown(named);
  const outcome = await command.act(input, work);
  const { recordId, childIds } = outcome;
  await work.requireKnown({ argument: 'input', childIds });
  const events = work.events.map((event) => ({ ...event, at: now }));
  await copyRows<OutboxEvent>(manager, OutboxEvent, events);
  await copyRows<CommandReceipt>(manager, CommandReceipt, [
    { ...key, ...asked, recordId, at: now },
  ]);
  await work.context.audit.recordCommand(manager, { command: command.name, ...outcome });
  return recordId;
};
