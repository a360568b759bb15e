import { insertsOf, type PlainRow } from '../database/copy-rows.js';
import type { AskedStatement } from '../database/ask-together.js';
import { OutboxEvent, outboxRows } from '../outbox/outbox-event.js';
import { AddedRows } from './added-rows.js';
import { childrenInInput } from './children-in-input.js';
import { isAdding, type Command, type CommandOutcome } from './command.js';
import type { CommandInput } from './command-input.js';
import { CommandReceipt, earlierReceipt, hashOf, receiptKey } from './command-receipt.js';
import type { CommandWork } from './command-work.js';
import type { WriteDone } from './write-transaction.js';

type CarriedOut = Pick<Command, 'name' | 'act'>;

const left = (
  { name }: CarriedOut,
  outcome: CommandOutcome,
  { work, receipt }: { work: CommandWork; receipt: PlainRow<CommandReceipt> },
): readonly AskedStatement[] => {
  const { manager, now, context, added } = work;
  return [
    ...AddedRows.statements([added], manager),
    ...insertsOf<OutboxEvent>(manager, OutboxEvent, outboxRows(work.events, now)),
    ...insertsOf<CommandReceipt>(manager, CommandReceipt, [receipt]),
    ...context.audit.commandStatements([{ command: name, ...outcome }]),
  ];
};

/**
 * Within the command's transaction: acts, and leaves the announcements, the receipt and the record to be written with the
 * commit, unless the key's receipt is there already. `known`: what was answered
 * to `receiptStatement` of the key. Comes to the id of the record. Throws Refusal to undo everything.
 */
export const carryOut = async (
  command: CarriedOut,
  { input, known }: { readonly input: CommandInput; readonly known: readonly unknown[] },
  work: CommandWork,
): Promise<WriteDone<string>> => {
  const { now, caller } = work;
  const asked = { command: command.name, inputHash: hashOf(input) };
  const earlier = earlierReceipt(known, asked);
  if (earlier) return { result: earlier.recordId };
  for (const named of childrenInInput(input)) await work.requireKnown(named);
  const outcome = isAdding(command)
    ? await command.act(input, work.adding())
    : await command.act(input, work);
  const { recordId, childIds } = outcome;
  await work.requireKnown({ argument: 'input', childIds });
  const receipt = { ...receiptKey(caller, input), ...asked, recordId, at: now };
  const last = left(command, outcome, { work, receipt });
  return { result: recordId, last, isAnnounced: work.events.length > 0 };
};
