import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { rowBy } from '../../loader/rows-by.js';
import type { ResolverClass } from '../../server/subgraph.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import type { CommandRecord } from '../command.js';
import type { CommandInput } from '../command-input.js';
import type { BulkCommand } from './bulk-command.js';
import { OrderRefusalPayload } from './order-refusal.type.js';
import { runBulk, type OrderResult } from './run-bulk.js';

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** `<Command>Input`: the list of orders. */
const inputOf = ({ name, orders, of }: BulkCommand): new () => object => {
  class Input {
    readonly [orders: string]: readonly CommandInput[];
  }
  Field(() => [of.input], {
    description: 'One to a hundred, each under its own key, as it would be given alone.',
  })(Input.prototype, orders);
  InputType(`${capitalised(name)}Input`, { description: `What \`${name}\` takes.` })(Input);
  return Input;
};

/** `<Command>OrderPayload`: what came of one order. */
const orderPayloadOf = ({ name, of: { shows } }: BulkCommand): new () => object => {
  class OrderPayload {
    idempotencyKey!: string;
  }
  const add = (field: string, type: () => typeof ID, description: string): void => {
    Field(type, { nullable: field !== 'idempotencyKey', description })(
      OrderPayload.prototype,
      field,
    );
  };
  add('idempotencyKey', () => ID, 'The key, of 8 to 100 characters, that it was given under.');
  add('recordId', () => ID, 'Opaque id of its record. Null when it was refused.');
  add(
    'refusal',
    () => OrderRefusalPayload as unknown as typeof ID,
    'Why it was refused; nothing of it is then written. Null when it was not.',
  );
  if (shows) {
    add(
      shows.field,
      () => shows.record as unknown as typeof ID,
      'The record as it now stands, as far as the caller may read it.',
    );
  }
  ObjectType(`${capitalised(name)}OrderPayload`, {
    simpleResolvers: true,
    description: `What came of one order of \`${name}\`.`,
  })(OrderPayload);
  return OrderPayload;
};

const payloadOf = (command: BulkCommand): new () => object => {
  class Payload {
    results!: readonly object[];
  }
  const orderPayload = orderPayloadOf(command);
  Field(() => [orderPayload], { description: 'One an order, in the order given.' })(
    Payload.prototype,
    'results',
  );
  ObjectType(`${capitalised(command.name)}Payload`, {
    simpleResolvers: true,
    description: `What came of \`${command.name}\`.`,
  })(Payload);
  return Payload;
};

type Mutate = (given: object, context: SubgraphContext) => Promise<object>;

const mutateBy = (command: BulkCommand): Mutate => {
  const { shows } = command.of;
  const readBack = shows && rowBy(shows.record as new () => CommandRecord, { key: 'id' });
  return async (given, context) => {
    const orders = (given as Readonly<Record<string, readonly CommandInput[]>>)[command.orders];
    const results = await runBulk(command, orders ?? [], context);
    const payload = async (result: OrderResult, at: number): Promise<object> => {
      const { idempotencyKey } = orders?.[at] ?? {};
      if (result instanceof Refusal) {
        return { idempotencyKey, recordId: null, refusal: OrderRefusalPayload.of(result) };
      }
      if (!shows || !readBack) return { idempotencyKey, recordId: result };
      const record = await readBack.load(context, result);
      return { idempotencyKey, recordId: result, [shows.field]: record };
    };
    return { results: await Promise.all(results.map(payload)) };
  };
};

/** The mutations of an agency's bulk commands. */
export const bulkResolvers = (commands: readonly BulkCommand[]): ResolverClass => {
  class BulkResolver {
    readonly commands = commands;
  }
  Resolver()(BulkResolver);
  for (const command of commands) {
    const { name, does } = command;
    const input = inputOf(command);
    const payload = payloadOf(command);
    const descriptor = { value: mutateBy(command), writable: true, configurable: true };
    Object.defineProperty(BulkResolver.prototype, name, descriptor);
    Mutation(() => payload, { nullable: true, description: does })(
      BulkResolver.prototype,
      name,
      descriptor,
    );
    Arg('input', () => input, { description: 'What is to be recorded, each under its own key.' })(
      BulkResolver.prototype,
      name,
      0,
    );
    Ctx()(BulkResolver.prototype, name, 1);
  }
  return BulkResolver;
};
