import type { DataClass } from '../../../schema/policy/data-class.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { EntityClass } from '../database/data-source.js';
import type { CommandInput } from './command-input.js';
import type { AddingWork, CommandWork } from './command-work.js';

/** What a command leaves behind: the record it is about, and the children whom that concerns. */
export interface CommandOutcome {
  readonly recordId: string;
  readonly childIds: readonly string[];
  /** Classes of what its answer tells whatever else the caller may read, for the audit. */
  readonly classes?: readonly DataClass[];
}

/** A record as both table and type of the API, told apart by its id. */
export interface CommandRecord {
  readonly id: string;
}

/** A list in a command's payload. Its type ends in `Payload`: who may give the command may read it. */
export interface CommandTelling {
  readonly field: string;
  readonly description: string;
  readonly of: new () => object;
  readonly load: (context: SubgraphContext, recordId: string) => Promise<readonly object[]>;
}

/** One command: a mutation of the same name, what it takes, what it shows, what it does. */
export interface Command<Input extends CommandInput = CommandInput> {
  /** The mutation's name, a verb; its rights are `schema/policy/role-command.ts`. */
  readonly name: string;
  /** The mutation's description, for caseworkers. */
  readonly does: string;
  readonly input: new () => Input;
  /** The record that the answer shows, read back under the caller's own authority; absent: its id alone. */
  readonly shows?: { readonly field: string; readonly record: EntityClass };
  /** What it tells by itself, the command being the right to it; read when it is committed. */
  readonly tells?: CommandTelling;
  /** Check, then write. Runs in the command's transaction; throws Refusal to undo everything. */
  readonly act: (input: Input, work: CommandWork) => Promise<CommandOutcome>;
}

/** Keeps the input's type between what a command takes and what it does; its list does not ask. */
export const command = <Input extends CommandInput>(of: Command<Input>): Command =>
  of as unknown as Command;

/** A command that reads and changes nothing that is there. */
export interface AddingCommand<Input extends CommandInput = CommandInput> extends Command<Input> {
  readonly isAdding: true;
  readonly act: (input: Input, work: AddingWork) => Promise<CommandOutcome>;
}

/** As {@link command}, for one that may be given in bulk. */
export const addingCommand = <Input extends CommandInput>(
  of: Omit<AddingCommand<Input>, 'isAdding'>,
): AddingCommand => ({ ...of, isAdding: true }) as unknown as AddingCommand;

export const isAdding = <Some extends Pick<Command, 'act'>>(
  command: Some,
): command is Some & Pick<AddingCommand, 'act'> => 'isAdding' in command;
