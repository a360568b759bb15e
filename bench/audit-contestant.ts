/** One way to serve an owner's part of a child view, and what it costs. */
import { CursorSeal } from '../subgraphs/shared/feed/feed-cursor.js';
import { performance } from 'node:perf_hooks';
import type { ApolloServer } from '@apollo/server';
import type { DataSource } from 'typeorm';
import type { Agency } from '../schema/principal/agency.js';
import { AuditKey } from '../subgraphs/shared/audit/audit-key.js';
import type { AuditLog } from '../subgraphs/shared/audit/audit-log.js';
import { createChildRegister } from '../subgraphs/shared/child-register/child-register.js';
import { createContext } from '../subgraphs/shared/server/create-context.js';
import type { SubgraphContext } from '../subgraphs/shared/server/subgraph-context.js';
import { cpuMsOf, passFor, policePerson, queryOf } from './owner-part.js';

const owner: Agency = 'POLICE';
const query = queryOf(owner);
const principal = policePerson('mash-police');

/** Of the figures: nothing that it protects is kept. */
export const benchKey = new AuditKey(Buffer.alloc(32));

export interface ContestantParts {
  readonly server: ApolloServer<SubgraphContext>;
  readonly dataSource: DataSource;
  readonly log: AuditLog;
  /** Whose server processes work for it. */
  readonly connections: readonly DataSource[];
  /** Asked about in turn. */
  readonly children: readonly string[];
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

export class Contestant {
  private readonly alone: number[] = [];
  private readonly crowded: number[] = [];
  private nodeMs = 0;
  private databaseMs = 0;
  private readonly register;

  constructor(
    readonly name: string,
    private readonly of: ContestantParts,
  ) {
    this.register = createChildRegister(of.dataSource, owner);
  }

  /** The answer, and how long it took in milliseconds. */
  async ask(at: number): Promise<{ readonly told: string; readonly ms: number }> {
    const child = this.of.children[at % this.of.children.length] ?? '';
    const started = performance.now();
    const contextValue = await createContext(
      {
        ...{ principal, purpose: 'S47_STRATEGY_CP', pass: passFor(child), passJwt: null },
        ...{ justification: null, withheld: [], requestId: `bench-${String(at)}` },
      },
      {
        ...{ owner, dataSource: this.of.dataSource, register: this.register },
        cursors: new CursorSeal(Buffer.alloc(32)),
        clock: { ruleset: 'WM_2014', now: () => '2014-11-14T17:00:00.000Z' },
        audit: { key: benchKey, log: this.of.log },
      },
    );
    const variables = { of: [{ __typename: 'Child', id: child }] };
    const { body } = await this.of.server.executeOperation({ query, variables }, { contextValue });
    const ms = performance.now() - started;
    return { told: body.kind === 'single' ? JSON.stringify(body.singleResult.data) : '', ms };
  }

  async askAlone(at: number): Promise<void> {
    const before = process.cpuUsage();
    this.alone.push((await this.ask(at)).ms);
    const { user, system } = process.cpuUsage(before);
    this.nodeMs += (user + system) / 1_000;
  }

  /** So many at once. */
  async askInCrowd(size: number): Promise<void> {
    const asked = Array.from({ length: size }, (_, one) => this.ask(one));
    this.crowded.push(...(await Promise.all(asked)).map(({ ms }) => ms));
  }

  /** Counts the database's CPU from here on, or up to here. */
  async countDatabase(sign: 1 | -1): Promise<void> {
    for (const one of this.of.connections) this.databaseMs += sign * (await cpuMsOf(one));
  }

  row(): string {
    const rounds = this.alone.length;
    const cells = [median(this.alone), median(this.crowded), this.nodeMs / rounds];
    const shown = [...cells, this.databaseMs / rounds].map((ms) => ms.toFixed(2));
    return `| ${[this.name, ...shown].join(' | ')} |`;
  }
}
