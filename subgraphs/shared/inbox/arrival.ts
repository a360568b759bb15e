import { readFileSync } from 'node:fs';
import type { ZodType } from 'zod';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { CommandOutcome } from '../command/command.js';
import type { CommandWork } from '../command/command-work.js';

/** Which of another agency's feeds this agency acts on, and what it does about an event of it. */
export interface Arrival<Event = unknown> {
  /** The subscription's name. */
  readonly feed: string;
  readonly purpose: AccessPurpose;
  /**
   * The file of `operations/` that asks for it, with `id`, `cursor` and what `event` reads: production takes
   * shipped operations only. `$after` is `START` for an inbox that has seen nothing.
   */
  readonly operation: string;
  readonly event: ZodType<Event>;
  /** What is done about it, a verb: the name of its row in the audit log. */
  readonly command: string;
  /**
   * Check, then write, as a command. It runs once an event in effect. A Refusal, or anything else that is
   * thrown, undoes it all; the event is then tried again later, for as long as it takes.
   */
  readonly act: (event: Event, work: CommandWork) => Promise<CommandOutcome>;
}

/** Keeps the event's type between what is asked for and what is done; the list of arrivals does not ask. */
export const arrival = <Event>(of: Arrival<Event>): Arrival => of as unknown as Arrival;

/** The text of its operation. Throws when the product does not ship it. */
export const documentOf = ({ operation }: Arrival): string =>
  readFileSync(new URL(`../../../operations/${operation}.graphql`, import.meta.url), 'utf8');
