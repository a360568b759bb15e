import type { BatchedDocument } from '../plan/batch-fetches.js';
import { askSubgraph, UnusableAnswer } from './ask-subgraph.js';
import type { SubgraphAnswer } from './ask-subgraph.js';
import { FetchReport, unavailable } from './errors/report-fetch.js';
import type { Entity, Saying } from './errors/report-fetch.js';
import { isRecord, ownOf } from './generated.js';
import { LookUp } from './look-up.js';
import type { FetchEntities } from './look-up.js';
import type { PreparedFetch } from './prepared-fetch.js';
import type { RunContext } from './run-context.js';

/** One `_entities` field of a request, and the fetches that read from it. */
interface Part {
  readonly alias: string;
  readonly variable: string;
  readonly lookUp: LookUp;
  readonly readers: readonly FetchEntities[];
}

/** An entity whose key an earlier failure left open says so, instead of looking as if it were empty. */
const reportGaps = (run: RunContext, { fetch, gaps }: FetchEntities): void => {
  const report = new FetchReport(run, fetch.task);
  for (const gap of gaps) {
    const saying = run.tainted.get(gap);
    if (saying !== undefined) report.atAllFields(saying, new Set([gap]));
  }
};

class EntityExchange {
  constructor(
    private readonly run: RunContext,
    private readonly subgraph: string,
  ) {}

  async fetch(fetches: readonly PreparedFetch[]): Promise<void> {
    const lookUps = new Map<string, LookUp>();
    const readers = new Map<number, FetchEntities>();
    for (const fetch of fetches) {
      const lookUp = lookUps.get(fetch.shareKey) ?? new LookUp();
      lookUps.set(fetch.shareKey, lookUp);
      const reader = lookUp.add(fetch, fetch.walk(this.run.root));
      if (this.run.tainted.size > 0) reportGaps(this.run, reader);
      if (reader.entities.length > 0) readers.set(fetch.task.index, reader);
    }
    const wanted = fetches.filter(({ task }) => readers.has(task.index));
    if (wanted.length === 0) return;
    const document = this.run.prepared.document(wanted);
    const parts = document.parts.map(({ alias, variable, tasks }): Part => {
      const own = tasks.flatMap(({ index }) => readers.get(index) ?? []);
      const [first] = own;
      const lookUp = first && lookUps.get(first.fetch.shareKey);
      return { alias, variable, lookUp: lookUp ?? new LookUp(), readers: own };
    });
    await this.exchange(document, parts);
  }

  private async exchange(document: BatchedDocument, parts: readonly Part[]): Promise<void> {
    const ours = parts.map(
      ({ variable, lookUp }) => `"${variable}":[${lookUp.representations.join(',')}]`,
    );
    try {
      const answer = await askSubgraph(this.subgraph, document, { ours, options: this.run.ask });
      const innocent = this.innocentOf(answer, parts);
      const others = parts.filter((part) => !innocent.includes(part));
      this.report(answer, others);
      for (const part of others) this.receive(part, answer);
      await this.again(innocent);
    } catch (cause) {
      for (const part of parts) this.blame(part, cause);
    }
  }

  /**
   * Parts that lost their answer to the error of another: a null that no part may hold empties the
   * whole answer of a request. They are asked again, each alone; lookups change nothing.
   */
  private innocentOf({ data, errors }: SubgraphAnswer, parts: readonly Part[]): readonly Part[] {
    if (data !== null || parts.length < 2) return [];
    const named = new Set(
      errors.map((error) => {
        const path = isRecord(error) ? error.path : undefined;
        return Array.isArray(path) ? String(path[0]) : undefined;
      }),
    );
    return named.has(undefined) ? [] : parts.filter(({ alias }) => !named.has(alias));
  }

  private async again(parts: readonly Part[]): Promise<void> {
    const fetches = parts.flatMap(({ readers }) => readers.map(({ fetch }) => fetch));
    await Promise.all(fetches.map((fetch) => this.fetch([fetch])));
  }

  private report({ errors }: SubgraphAnswer, parts: readonly Part[]): void {
    for (const error of errors) {
      const path = isRecord(error) ? error.path : undefined;
      const named = parts.filter(({ alias }) => Array.isArray(path) && path[0] === alias);
      for (const part of named.length > 0 ? named : parts)
        for (const reader of part.readers) this.reportTo(reader, part, error);
    }
  }

  private reportTo(reader: FetchEntities, { lookUp }: Part, error: unknown): void {
    const report = new FetchReport(this.run, reader.fetch.task);
    const lost = report.subgraphError(error, (index) => {
      if (index < 0 || index >= lookUp.representations.length) return undefined;
      return new Set(reader.entities.filter((_, at) => reader.indexes[at] === index));
    });
    if (lost !== undefined) this.taint(lost.entities ?? reader.entities, lost.saying);
  }

  private receive(part: Part, { data }: SubgraphAnswer): void {
    if (data === null) return;
    const list = ownOf(data, part.alias);
    if (list === null || list === undefined) return;
    const { length } = part.lookUp.representations;
    if (!Array.isArray(list) || list.length !== length || !list.every(isEntityOrNull)) {
      this.blame(part, new UnusableAnswer('Not one entity for each representation'));
      return;
    }
    for (const reader of part.readers) this.merge(reader, list);
  }

  private merge({ fetch, entities, indexes }: FetchEntities, list: readonly unknown[]): void {
    for (let at = 0; at < entities.length; at += 1) {
      const entity = entities[at];
      const found = list[indexes[at] ?? -1];
      if (entity === undefined || !isRecord(found)) continue;
      if (fetch.rewriteOutput !== undefined) {
        found.__typename ??= entity.__typename;
        fetch.rewriteOutput(found);
      }
      fetch.merge(entity, found);
    }
  }

  private blame({ readers }: Part, cause: unknown): void {
    const saying = unavailable(this.subgraph);
    this.run.noteFailure(this.subgraph, cause);
    for (const { fetch, entities } of readers) {
      new FetchReport(this.run, fetch.task).atAllFields(saying, new Set(entities));
      this.taint(entities, saying);
    }
  }

  private taint(entities: Iterable<Entity>, saying: Saying): void {
    for (const entity of entities) this.run.tainted.set(entity, saying);
  }
}

const isEntityOrNull = (value: unknown): boolean =>
  value === null || value === undefined || isRecord(value);

/** Looks entities up for fetches of one subgraph, in one request. Never rejects for the subgraph's faults. */
export const fetchEntities = (
  run: RunContext,
  fetches: readonly PreparedFetch[],
): Promise<void> => {
  const [first] = fetches;
  return first === undefined
    ? Promise.resolve()
    : new EntityExchange(run, first.task.subgraph).fetch(fetches);
};
