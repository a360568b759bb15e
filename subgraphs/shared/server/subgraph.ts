import type { NonEmptyArray } from 'type-graphql';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Agency, SubgraphName } from '../../../schema/principal/agency.js';
import type { DomainClock } from '../clock/domain-clock.js';
import type { BulkCommand } from '../command/bulk/bulk-command.js';
import type { ClockWatch } from '../clock/watch/clock-watch.js';
import type { Command } from '../command/command.js';
import type { EntityClass, MigrationClass } from '../database/data-source.js';
import type { Feed } from '../feed/feed.js';
import type { Arrival } from '../inbox/arrival.js';
import type { Report } from '../row-security/report.js';
import type { RowRules } from '../row-security/row-rule.js';
import type { Watch } from '../watch.js';
import type { PassDesk } from './pass-desk.js';
import type { EpisodeFinder } from './pass-endpoint.js';

/** How many records of one class an agency holds of a child. */
export interface Holding {
  readonly dataClass: DataClass;
  /** A query of one column of record ids, `$1` = the child's id; counted as it stands. */
  readonly sql: string;
  /** The record is of every charging file that its child is in: no prosecutor reads less of it. */
  readonly isOfEveryFile?: true;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql's own word for a class
export type ResolverClass = Function;

/** One agency's part of the graph: everything that the shared machinery needs to run it. */
export interface Subgraph {
  readonly name: SubgraphName;
  readonly owner: Agency;
  readonly resolvers: NonEmptyArray<ResolverClass>;
  /** Its mutations. */
  readonly commands: readonly Command[];
  /** Those of them that may be given many at a time. */
  readonly bulkCommands?: readonly BulkCommand[];
  /** Its subscriptions. */
  readonly feeds: readonly Feed[];
  /** What it does about other agencies' events; absent: it follows none. */
  readonly arrivals?: readonly Arrival[];
  /** What it announces when it is late. Absent: nothing. */
  readonly clocks?: ClockWatch;
  /** What else it looks after by itself, and announces. Absent: nothing. */
  readonly watches?: readonly Watch[];
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** What `disclosures` counts, by class. A class that the agency can hold is named even when empty. */
  readonly holdings: readonly Holding[];
  /** Who may read and write the rows of each table: the fourth wall is made from it. */
  readonly rows: RowRules;
  /** Figures for people who may not read the records that are counted. */
  readonly reports: readonly Report[];
  readonly episodes: (desk: PassDesk, clock: DomainClock) => EpisodeFinder;
}
