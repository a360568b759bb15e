/** One way for four owners and the gateway's engine to answer a child view, in this process, and what it costs. */
import { performance } from 'node:perf_hooks';
import { Kind, type DocumentNode } from 'graphql';
import { nothingWithheld, withheldByOwner } from '../gateway/audit/withheld-by-owner.js';
import { createEngine, type Engine } from '../gateway/execute/engine.js';
import type { Fetcher } from '../gateway/execute/subgraph-request.js';
import { isVerifiedCaller, type VerifiedCaller } from '../gateway/gateway-context.js';
import { OperationPreparer } from '../gateway/prepare-operation.js';
import { supergraphRules, type SupergraphRules } from '../gateway/rules.js';
import type { AskedOperation } from '../gateway/view/children-asked.js';
import { derivedFields, engineFields } from '../gateway/view/derived-fields.js';
import { createViewFetcher } from '../gateway/view/view-subgraph.js';
import { weave } from '../gateway/view/weave.js';
import { subgraphOf, type Agency } from '../schema/principal/agency.js';
import { passFor, policePerson } from './owner-part.js';

/** Asks one owner as the gateway's fetcher does, without the wire. */
export type AskOwner = (
  question: { readonly query: string; readonly variables: Record<string, unknown> },
  caller: VerifiedCaller,
) => Promise<{ readonly data: unknown }>;

export interface PartnershipParts {
  readonly supergraphSdl: string;
  readonly owners: ReadonlyMap<Agency, AskOwner>;
  /** Whether the gateway prunes; the owners bring their own guard, or none. */
  readonly isPruned: boolean;
  readonly document: DocumentNode;
  /** Asked about in turn. */
  readonly children: readonly string[];
}

const fetcherOf =
  (ask: AskOwner): Fetcher =>
  ({ document: query, variables, context }) => {
    if (!isVerifiedCaller(context)) throw new Error('Nobody asks.');
    return ask({ query, variables }, context);
  };

const callerOf = (child: string, at: number): VerifiedCaller => ({
  ...{ principal: policePerson('mash-police'), purpose: 'S47_STRATEGY_CP', token: '' },
  ...{ pass: { ...passFor(child), jwt: '' }, episode: 'SD-2014-00001', justification: null },
  ...{ requestId: `bench-${String(at)}`, traceparent: null, withheld: nothingWithheld },
});

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

export class WalledPartnership {
  private readonly engine: Engine;
  private readonly rules: SupergraphRules;
  private readonly preparer: OperationPreparer;
  private readonly woven: DocumentNode;
  private readonly times: number[] = [];
  private nodeMs = 0;

  constructor(
    readonly name: string,
    private readonly of: PartnershipParts,
  ) {
    const fetchers = new Map<string, Fetcher>([
      ['view', createViewFetcher(() => this.rules)],
      ...[...of.owners].map(([owner, ask]) => [subgraphOf[owner], fetcherOf(ask)] as const),
    ]);
    const { supergraphSdl } = of;
    this.engine = createEngine({ supergraphSdl, fetchers, isGuarded: true });
    this.rules = supergraphRules(this.engine.supergraphSchema);
    this.preparer = new OperationPreparer(this.rules);
    this.woven = weave(of.document, this.engine.schema, derivedFields);
  }

  /** How many bytes the answer has; a partnership that answers nothing measures nothing. */
  async ask(at: number): Promise<number> {
    const { children, document, isPruned } = this.of;
    const child = children[at % children.length] ?? '';
    const variables = { id: child };
    const caller = callerOf(child, at);
    const prepared = isPruned ? this.pruned(caller, variables) : { document: this.woven, caller };
    const { data } = await this.engine.execute({
      ...{ document: prepared.document, context: prepared.caller, variables },
      ...{ answerAs: document, derive: engineFields },
    });
    return JSON.stringify(data).length;
  }

  async measure(at: number): Promise<void> {
    const before = process.cpuUsage();
    const started = performance.now();
    await this.ask(at);
    this.times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(before);
    this.nodeMs += (user + system) / 1_000;
  }

  /** CPU of gateway and owners per request, in milliseconds. */
  get cpuMs(): number {
    return this.nodeMs / this.times.length;
  }

  /** `first` is what the others are compared with. */
  row(first: WalledPartnership): string {
    const more = (this.cpuMs - first.cpuMs) / this.cpuMs;
    const cells = [
      median(this.times).toFixed(2),
      this.cpuMs.toFixed(2),
      `${(more * 100).toFixed(1)} %`,
    ];
    return `| ${[this.name, ...cells].join(' | ')} |`;
  }

  private pruned(caller: VerifiedCaller, variables: Readonly<Record<string, unknown>>) {
    const { document } = this.of;
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION)
      throw new Error('No operation stands first.');
    const asked: AskedOperation = {
      ...{ schema: this.engine.schema, document, operation, variables },
    };
    const prepared = this.preparer.prepare(asked, caller);
    const withheld = withheldByOwner(this.preparer.withheld(asked, prepared));
    return { document: prepared.document, caller: { ...caller, withheld } };
  }
}
