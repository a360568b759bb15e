import { executeSync, getVariableValues, GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { tracedNow } from '../../runtime/tracing/traced.js';
import type { PlanLimits } from '../plan/plan-limits.js';
import type { CompiledAnswer } from './compiled-answer.js';
import { logSites } from './compiled-answer.js';
import type { EngineError, EngineOperation, EngineResult } from './engine-operation.js';
import { blameFaults } from './errors/blame-faults.js';
import { ErrorLog } from './errors/error-log.js';
import { ownerNamed, type Entity, type Saying } from './errors/report-fetch.js';
import type { Executables } from './executables.js';
import type { PreparedSchedule } from './prepared-fetch.js';
import { fetchRoot } from './fetch-root.js';
import type { RunContext } from './run-context.js';
import { PlanRun } from './run-plan.js';
import { neverAborted } from './subgraph-request.js';
import type { Fetcher } from './subgraph-request.js';

type Variables = Readonly<Record<string, unknown>>;

export interface RunnerOptions {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly executables: Executables;
  readonly limits: Required<PlanLimits>;
  readonly fetcherOf: (subgraph: string) => Fetcher | undefined;
  readonly onFailure: (subgraph: string, cause: unknown) => void;
}

/** One operation about to be run. */
export interface Ready {
  readonly operation: EngineOperation;
  /** What the operation that is run asks for. */
  readonly executed: CompiledAnswer;
  readonly prepared: PreparedSchedule;
  /** What the caller asked for. */
  readonly answer: CompiledAnswer;
  /** Coerced, with defaults. */
  readonly variables: Variables;
}

/** Thrown inside to answer with errors alone. */
class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The operation is refused');
  }
}

/** What is refused as a whole is the caller's input, unless it says that it is too much. */
const errorOf = ({ message, locations, extensions }: GraphQLError): EngineError => ({
  message,
  ...(locations ? { locations } : {}),
  extensions: { code: extensions.code === 'LIMIT_EXCEEDED' ? 'LIMIT_EXCEEDED' : 'BAD_USER_INPUT' },
});

const wrongKind = (wanted: 'operation' | 'subscription'): GraphQLError =>
  new GraphQLError(
    wanted === 'subscription'
      ? 'Queries and mutations are executed, not subscribed to.'
      : 'Subscriptions are served over WebSocket or server-sent events, not over HTTP.',
  );

const rejectOnAbort = (signal: AbortSignal): Promise<never> => {
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => {
      reject(new Error('The operation was aborted', { cause: signal.reason }));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  aborted.catch(() => undefined);
  return aborted;
};

const ownersAway = (subgraphs: ReadonlySet<string>, { unseen }: ErrorLog): ReadonlySet<string> => {
  const owners = new Set([...subgraphs].map(ownerNamed));
  for (const { extensions } of unseen)
    if (extensions.code === 'SOURCE_UNAVAILABLE' && typeof extensions.owner === 'string')
      owners.add(extensions.owner);
  return owners;
};

/** Merges an event as if it were the owner's answer to a fetch of the root. */
const receiveEvent = async (run: RunContext, event: Fetcher): Promise<void> => {
  const prepared = run.prepared.primary;
  const [fetch] = prepared?.fetches ?? [];
  if (prepared === undefined || fetch === undefined) return;
  await fetchRoot({ ...run, prepared, ask: { ...run.ask, fetcherOf: () => event } }, fetch);
};

/** Runs operations from document to answer. */
export class OperationRunner {
  constructor(private readonly options: RunnerOptions) {}

  execute(operation: EngineOperation): Promise<EngineResult> {
    return this.refusing(() => this.run(this.ready(operation, 'operation')));
  }

  /** What is refused as a whole becomes an answer with errors alone. */
  async refusing<T>(run: () => Promise<T>): Promise<T | EngineResult> {
    try {
      return await run();
    } catch (thrown) {
      if (thrown instanceof Refused) return { data: null, errors: thrown.errors.map(errorOf) };
      if (thrown instanceof GraphQLError) return { data: null, errors: [errorOf(thrown)] };
      throw thrown;
    }
  }

  /** Throws what {@link refusing} turns into an answer. */
  ready(operation: EngineOperation, wanted: 'operation' | 'subscription'): Ready {
    const executed = this.options.executables.executedAnswer(operation);
    if ((executed.kind === 'subscription') !== (wanted === 'subscription'))
      throw new Refused([wrongKind(wanted)]);
    const answer = this.options.executables.callersAnswer(operation);
    const variables = {
      ...this.coerce(executed, operation.variables),
      ...(answer === executed ? {} : this.coerce(answer, operation.variables)),
    };
    const { executables } = this.options;
    const prepared = tracedNow('plan', () => executables.plan(operation, variables));
    return { operation, executed, prepared, answer, variables };
  }

  private coerce({ variableDefinitions }: CompiledAnswer, given: Variables): Variables {
    if (variableDefinitions.length === 0) return {};
    const { coerced, errors } = getVariableValues(this.options.schema, variableDefinitions, given);
    if (coerced === undefined) throw new Refused(errors);
    return coerced;
  }

  /** `event` answers for the owner of a subscription; the rest of its plan is run as ever. */
  async run(ready: Ready, event?: Fetcher): Promise<EngineResult> {
    const { operation, executed, prepared, answer, variables } = ready;
    const log = new ErrorLog(() => logSites(answer, executed, variables));
    const unavailable = new Set<string>();
    const context = this.contextOf(ready, log, unavailable);
    if (event !== undefined) await receiveEvent(context, event);
    const timing = { conditions: variables, batchWaitMs: this.options.limits.batchWaitMs };
    await new PlanRun(context, timing).run();
    const { context: caller } = operation;
    const state = { variables, unavailable, unseen: log.unseen, context: caller };
    const { data, faults } = answer.projection(variables, executed)(context.root, state);
    if (faults.length > 0) {
      const primary = prepared.primary?.schedule.tasks ?? [];
      blameFaults(log, faults, [...primary, ...prepared.schedule.tasks]);
    }
    const owners = ownersAway(unavailable, log);
    return { data, errors: log.list, ...(owners.size > 0 ? { unavailable: owners } : {}) };
  }

  private contextOf(ready: Ready, log: ErrorLog, unavailable: Set<string>): RunContext {
    const { variables, context, signal, endsAt = Infinity } = ready.operation;
    return {
      prepared: ready.prepared,
      schema: this.options.supergraphSchema,
      log,
      ask: {
        fetcherOf: this.options.fetcherOf,
        variables,
        context,
        signal: signal ?? neverAborted,
        endsAt,
        aborted: signal && rejectOnAbort(signal),
      },
      root: this.introspect(ready),
      tainted: new Map<Entity, Saying>(),
      noteFailure: (subgraph, cause) => {
        unavailable.add(subgraph);
        this.options.onFailure(subgraph, cause);
      },
    };
  }

  /** What is asked of the schema itself, already in the shape of the answer. */
  private introspect({ answer, operation }: Ready): Entity {
    if (answer.introspection === undefined) return {};
    const { data, errors = [] } = executeSync({
      schema: this.options.schema,
      document: answer.introspection,
      variableValues: operation.variables,
    });
    if (errors.length > 0) throw new Refused(errors);
    return { ...data };
  }
}
