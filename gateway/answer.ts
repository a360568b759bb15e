import { GraphQLError, type FormattedExecutionResult } from 'graphql';
import { tracedNow } from '../runtime/tracing/traced.js';
import { admitCost } from './admit/cost.js';
import type { WithheldSelection } from '../schema/policy/withheld-selection.js';
import type { WithheldReporter } from './audit/report-withheld.js';
import { withheldErrors, type Telling, type Unrecorded } from './audit/told-errors.js';
import { withheldByOwner } from './audit/withheld-by-owner.js';
import type { EngineError, EngineOperation, EngineResult } from './execute/engine-operation.js';
import type { Engine } from './execute/engine.js';
import type { GatewayContext, VerifiedCaller } from './gateway-context.js';
import { identify, type IdentifyOptions } from './identify.js';
import type { OperationPreparer, PreparedOperation } from './prepare-operation.js';
import type { SupergraphRules } from './rules.js';
import { whatIsAsked, type AskedOperation } from './view/children-asked.js';
import { engineFields } from './view/derived-fields.js';

export interface AnswerOptions extends IdentifyOptions {
  readonly engine: Engine;
  readonly rules: SupergraphRules;
  readonly preparer: OperationPreparer;
  readonly reportWithheld: WithheldReporter;
  /** The schema is public in development, data never. */
  readonly isIntrospectionPublic: boolean;
}

/** An operation as Apollo Server has parsed, validated and chosen it. */
export interface IncomingOperation extends AskedOperation {
  readonly operationName: string | null;
  readonly context: GatewayContext;
}

/** What one operation, or one event of a subscription, comes to. */
export type StreamedAnswer = Pick<FormattedExecutionResult, 'data'> & {
  readonly errors?: readonly GraphQLError[];
};

type Told = Pick<EngineError, 'message' | 'path' | 'extensions'>;

const graphQLErrorOf = ({ message, path, extensions }: Told): GraphQLError =>
  new GraphQLError(message, { ...(path ? { path: [...path] } : {}), extensions });

/**
 * What is told is no failure: where in our code it was said is not looked up, which costs more than the rest, and a
 * child view tells sixteen.
 */
const graphQLErrorsOf = (told: readonly Told[]): readonly GraphQLError[] => {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return told.map(graphQLErrorOf);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
};

const answerOf = ({ data }: Pick<EngineResult, 'data'>, told: readonly Told[]): StreamedAnswer =>
  told.length > 0 ? { data, errors: graphQLErrorsOf(told) } : { data };

/** A child whom the caller may not know of is null and nothing else: no error tells that it was asked of. */
const isAnswered = (
  { path, field }: Pick<WithheldSelection, 'path' | 'field'>,
  { data }: EngineResult,
): boolean => {
  const [root, ...below] = path;
  if (root === undefined || (below.length === 0 && field === null)) return true;
  const value = data?.[root];
  if (Array.isArray(value)) return value.length === 0 || value.some((item) => item !== null);
  return value !== null && value !== undefined;
};

/** An owner's failure has its reference already; one of our own is found by the request's. */
const withReference = (error: EngineError, requestId: string): EngineError =>
  error.extensions.code === 'INTERNAL_SERVER_ERROR' && typeof error.extensions.auditRef !== 'string'
    ? { ...error, extensions: { ...error.extensions, auditRef: `${requestId}:GATEWAY` } }
    : error;

const siteOf = (path: readonly unknown[] | undefined, field: unknown): string =>
  `${(path ?? []).join('.')}/${typeof field === 'string' ? field : ''}`;

const errorsOf = (
  withheld: readonly WithheldSelection[],
  result: EngineResult,
  telling: Telling,
): readonly Told[] => {
  const ours = withheldErrors(withheld, result, telling);
  const told = new Set(ours.map(({ path, extensions }) => siteOf(path, extensions.field)));
  const fromOwners = result.errors.filter(
    ({ path, extensions }) =>
      !(extensions.code === 'WITHHELD' && told.has(siteOf(path, extensions.field))),
  );
  return [...fromOwners.map((error) => withReference(error, telling.requestId)), ...ours];
};

const engineOperation = (
  { document, operationName, variables, context: { signal, endsAt } }: IncomingOperation,
  prepared: PreparedOperation,
  caller: VerifiedCaller,
): EngineOperation => ({
  document: prepared.document,
  operationName,
  variables,
  signal,
  endsAt,
  context: caller,
  answerAs: document,
  derive: engineFields,
});

/** An operation, who asks it, and the children whom it names. */
interface AskedBy {
  readonly incoming: IncomingOperation;
  readonly caller: VerifiedCaller;
  readonly childIds: readonly string[];
}

/** The same as it will run, and what the caller will be told is withheld. */
interface ReadyOperation extends AskedBy {
  readonly prepared: PreparedOperation;
  readonly selections: readonly WithheldSelection[];
}

async function* each(
  results: AsyncIterable<EngineResult> | Iterable<EngineResult>,
  told: (result: EngineResult) => StreamedAnswer,
): AsyncGenerator<StreamedAnswer, void> {
  for await (const result of results) yield told(result);
}

/**
 * From an operation to its answer: who asks, what may be asked, what the owners say, what was held back.
 * Throws Refusal for what concerns the whole request.
 */
export class Answerer {
  constructor(private readonly options: AnswerOptions) {}

  async answer(incoming: IncomingOperation): Promise<StreamedAnswer> {
    const { engine, rules, isIntrospectionPublic } = this.options;
    const { document, operationName, variables } = incoming;
    admitCost(incoming);
    const asked = whatIsAsked(incoming, rules);
    if (isIntrospectionPublic && asked.isSchemaOnly) {
      const operation = { document, operationName, variables, context: null };
      const result = await engine.execute(operation);
      return answerOf(result, result.errors);
    }
    const caller = await identify(incoming.context, asked, this.options);
    return this.answerTo({ incoming, caller, childIds: asked.childIds });
  }

  /**
   * As `answer`, for a subscription: who asks is decided when it is opened, what is told with each event.
   * `onTooSlow` as in {@link EngineSubscription}; the context's signal ends it.
   */
  async subscribe(
    incoming: IncomingOperation,
    onTooSlow: () => void,
  ): Promise<AsyncGenerator<StreamedAnswer, void>> {
    const { engine, rules } = this.options;
    admitCost(incoming);
    const asked = whatIsAsked(incoming, rules);
    const caller = { ...(await identify(incoming.context, asked, this.options)), isFeed: true };
    const ready = this.ready({ incoming, caller, childIds: asked.childIds });
    const operation = engineOperation(incoming, ready.prepared, ready.caller);
    const [results, unrecorded] = await Promise.all([
      engine.subscribe({ ...operation, onTooSlow }),
      this.reportPruned(ready),
    ]);
    const told = (result: EngineResult): StreamedAnswer => this.told(result, ready, unrecorded);
    return Symbol.asyncIterator in results ? each(results, told) : each([results], told);
  }

  private async answerTo(asked: AskedBy): Promise<StreamedAnswer> {
    const ready = tracedNow('decide', () => this.ready(asked));
    const operation = engineOperation(ready.incoming, ready.prepared, ready.caller);
    const [result, unrecorded] = await Promise.all([
      this.options.engine.execute(operation),
      this.reportPruned(ready),
    ]);
    return this.told(result, ready, unrecorded);
  }

  /** Prunes the operation, and tells each owner with every request what was pruned of its own. */
  private ready({ incoming, caller, childIds }: AskedBy): ReadyOperation {
    const { preparer } = this.options;
    const prepared = preparer.prepare(incoming, caller);
    const selections = preparer.withheld(incoming, prepared);
    const withheld = withheldByOwner(selections);
    return { incoming, childIds, prepared, selections, caller: { ...caller, withheld } };
  }

  /** A child outside the pass is answered by nobody, so nothing of it is withheld either. */
  private async reportPruned({ caller, childIds, prepared }: ReadyOperation): Promise<Unrecorded> {
    const owners = [...caller.withheld.keys()].filter((owner) => !prepared.fetched.has(owner));
    if (owners.length === 0 || caller.purpose === null) return new Set();
    return this.options.reportWithheld({ caller, owners, childIds });
  }

  private told(
    result: EngineResult,
    { incoming, prepared, selections, caller }: ReadyOperation,
    unrecorded: Unrecorded,
  ): StreamedAnswer {
    const withheld = selections.filter((selection) => isAnswered(selection, result));
    const silent = result.unavailable
      ? this.options.preparer.silent(incoming, prepared, result.unavailable)
      : [];
    const telling = { vectorOf: prepared.vectorOf, requestId: caller.requestId, unrecorded };
    return answerOf(result, [...errorsOf(withheld, result, telling), ...silent]);
  }
}
