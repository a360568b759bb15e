import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { rowBy } from '../loader/rows-by.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { Command, CommandRecord } from './command.js';
import type { CommandInput } from './command-input.js';
import { runCommand } from './run-command.js';

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** `<Command>Payload`: the id of the record, and of the record what the caller may read. */
const payloadOf = ({ name, shows, tells }: Command): new () => object => {
  class Payload {
    recordId!: string;
  }
  Field(() => ID, {
    description: 'Opaque id of the record, whatever of it the caller may read.',
  })(Payload.prototype, 'recordId');
  if (shows) {
    Field(() => shows.record, {
      nullable: true,
      description: 'The record as it now stands, as far as the caller may read it.',
    })(Payload.prototype, shows.field);
  }
  if (tells) {
    Field(() => [tells.of], { nullable: true, description: tells.description })(
      Payload.prototype,
      tells.field,
    );
  }
  ObjectType(`${capitalised(name)}Payload`, {
    simpleResolvers: true,
    description: `What came of \`${name}\`.`,
  })(Payload);
  return Payload;
};

const addMutation = (resolver: ResolverClass, command: Command): void => {
  const { name, does, input, shows, tells } = command;
  const payload = payloadOf(command);
  const readBack = shows && rowBy(shows.record as new () => CommandRecord, { key: 'id' });
  const mutate = async (given: CommandInput, context: SubgraphContext): Promise<object> => {
    const recordId = await runCommand(command, given, context);
    const payload: Record<string, unknown> = { recordId };
    if (shows && readBack) payload[shows.field] = await readBack.load(context, recordId);
    if (tells) payload[tells.field] = await tells.load(context, recordId);
    return payload;
  };
  const target: object = resolver.prototype as object;
  const descriptor: PropertyDescriptor = { value: mutate, writable: true, configurable: true };
  Object.defineProperty(target, name, descriptor);
  Mutation(() => payload, { nullable: true, description: does })(target, name, descriptor);
  Arg('input', () => input, { description: 'What is to be recorded, and under which key.' })(
    target,
    name,
    0,
  );
  Ctx()(target, name, 1);
};

/** The mutations of an agency's commands: each is its command, run and read back. */
export const commandResolvers = (commands: readonly Command[]): ResolverClass => {
  class CommandsResolver {
    readonly commands = commands;
  }
  Resolver()(CommandsResolver);
  for (const command of commands) addMutation(CommandsResolver, command);
  return CommandsResolver;
};
