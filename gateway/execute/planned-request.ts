import type { BatchedDocument } from '../plan/batch-fetches.js';
import { isRecord } from './generated.js';
import type { SubgraphRequest } from './subgraph-request.js';

/** What does not change from one request of an operation to the next. */
export interface RequestOrigin {
  readonly context: unknown;
  readonly signal: AbortSignal;
  /** By `steadyMillis`; infinite when nobody has said. */
  readonly endsAt: number;
}

/** A request whose body is put together from texts; its variables are parsed only for who asks. */
export class PlannedRequest implements SubgraphRequest {
  readonly context: unknown;
  readonly signal: AbortSignal;
  readonly endsAt: number;

  constructor(
    readonly subgraph: string,
    private readonly planned: BatchedDocument,
    /** Members of the variables object as JSON text, braces left out. */
    private readonly members: string,
    origin: RequestOrigin,
  ) {
    this.context = origin.context;
    this.signal = origin.signal;
    this.endsAt = origin.endsAt;
  }

  get document(): string {
    return this.planned.text;
  }

  get operationName(): string | undefined {
    return this.planned.operationName;
  }

  get body(): string {
    return `${this.planned.bodyHead}${this.members}}}`;
  }

  get variables(): Record<string, unknown> {
    const values: unknown = JSON.parse(`{${this.members}}`);
    return isRecord(values) ? values : {};
  }
}
