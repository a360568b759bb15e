import { executeSync, getVariableValues, GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { PlanLimits } from '../plan/plan-limits.js';
import type { CompiledAnswer } from './compiled-answer.js';
import { logSites } from './compiled-answer.js';
import type { EngineError, EngineOperation, EngineResult } from './engine-operation.js';
import { blameFaults } from './errors/blame-faults.js';
import { ErrorLog } from './errors/error-log.js';
import type { Entity, Saying } from './errors/report-fetch.js';
import type { Executables } from './executables.js';
import type { PreparedSchedule } from './prepared-fetch.js';
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
interface Ready {
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

const errorOf = ({ message, locations }: GraphQLError): EngineError => ({
  message,
  ...(locations ? { locations } : {}),
  extensions: { code: 'BAD_USER_INPUT' },
});

const subscriptionOverHttp = (): GraphQLError =>
  new GraphQLError('Subscriptions are served over WebSocket or server-sent events, not over HTTP.');

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

/** Runs operations from document to answer. */
export class OperationRunner {
  constructor(private readonly options: RunnerOptions) {}

  async execute(operation: EngineOperation): Promise<EngineResult> {
    try {
      return await this.run(this.ready(operation));
    } catch (thrown) {
      if (thrown instanceof Refused) return { data: null, errors: thrown.errors.map(errorOf) };
      if (thrown instanceof GraphQLError) return { data: null, errors: [errorOf(thrown)] };
      throw thrown;
    }
  }

  private ready(operation: EngineOperation): Ready {
    const executed = this.options.executables.executedAnswer(operation);
    if (executed.kind === 'subscription') throw new Refused([subscriptionOverHttp()]);
    const answer = this.options.executables.callersAnswer(operation);
    const variables = {
      ...this.coerce(executed, operation.variables),
      ...(answer === executed ? {} : this.coerce(answer, operation.variables)),
    };
    const prepared = this.options.executables.plan(operation, variables);
    return { operation, executed, prepared, answer, variables };
  }

  private coerce({ variableDefinitions }: CompiledAnswer, given: Variables): Variables {
    if (variableDefinitions.length === 0) return {};
    const { coerced, errors } = getVariableValues(this.options.schema, variableDefinitions, given);
    if (coerced === undefined) throw new Refused(errors);
    return coerced;
  }

  private async run(ready: Ready): Promise<EngineResult> {
    const { operation, executed, prepared, answer, variables } = ready;
    const log = new ErrorLog(() => logSites(answer, executed, variables));
    const unavailable = new Set<string>();
    const root: Entity = this.introspect(ready);
    const { signal } = operation;
    const run = new PlanRun(
      {
        prepared,
        schema: this.options.supergraphSchema,
        log,
        ask: {
          fetcherOf: this.options.fetcherOf,
          variables: operation.variables,
          context: operation.context,
          signal: signal ?? neverAborted,
          aborted: signal && rejectOnAbort(signal),
        },
        root,
        tainted: new Map<Entity, Saying>(),
        noteFailure: (subgraph, cause) => {
          unavailable.add(subgraph);
          this.options.onFailure(subgraph, cause);
        },
      },
      { conditions: variables, batchWaitMs: this.options.limits.batchWaitMs },
    );
    await run.run();
    const state = { variables, unavailable, context: operation.context };
    const { data, faults } = answer.projection(variables, executed)(root, state);
    if (faults.length > 0) blameFaults(log, faults, prepared.schedule.tasks);
    return { data, errors: log.list };
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
