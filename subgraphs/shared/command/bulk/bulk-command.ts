import type { AddingCommand } from '../command.js';

/** No list of an input is longer; one transaction of that many stays short. */
export const MAX_ORDERS = 100;

/** Many orders of one command in one mutation: each has its own key, and its own answer. */
export interface BulkCommand {
  /** The mutation's name; its rights are `schema/policy/role-command.ts`. */
  readonly name: string;
  /** The mutation's description, for caseworkers. */
  readonly does: string;
  /** The input field that lists the orders. */
  readonly orders: string;
  /** What each of them is: a command that is also given by itself, under the same keys. */
  readonly of: AddingCommand;
}
