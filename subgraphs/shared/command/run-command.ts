import type { SubgraphContext } from '../server/subgraph-context.js';
import { checkInput } from './check-input.js';
import { carryOut } from './carry-out.js';
import type { Command } from './command.js';
import type { CommandInput } from './command-input.js';
import { keyLock, receiptKey, receiptStatement } from './command-receipt.js';
import { CommandWork } from './command-work.js';
import { recordRefusal } from './record-refusal.js';
import { requireRole } from './require-role.js';
import { writeTransaction } from './write-transaction.js';

const attempt = (
  command: Command,
  input: CommandInput,
  context: SubgraphContext,
): Promise<string> => {
  const role = requireRole(command, context);
  checkInput(input, context.now);
  const key = receiptKey(context.request.principal, input);
  const first = [keyLock(key), receiptStatement(key)];
  return writeTransaction(context, { command: command.name, role, first }, ({ manager, answers }) =>
    carryOut(
      command,
      { input, known: answers.at(-1) ?? [] },
      new CommandWork(manager, context, role),
    ),
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
  // What a command answers is read by the key of its record.
  context.reads = context.newReads(true);
  return recordId;
};
