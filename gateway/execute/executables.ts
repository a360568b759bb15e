import type { GraphQLSchema } from 'graphql';
import type { Planner } from '../plan/planner.js';
import { scheduleOf } from '../plan/schedule.js';
import { CompiledAnswer } from './compiled-answer.js';
import type { DeriveField, EngineOperation } from './engine-operation.js';
import { OperationCache } from './operation-cache.js';
import { refuseNames, withoutConditions } from './operation-text.js';
import { PreparedSchedule } from './prepared-fetch.js';

/**
 * Operations with at most this many `@skip` and `@include` variables are planned once for each set of
 * their values. It makes plans smaller, and right: planned with its conditions, a fetch may require
 * what a condition took away from the fetch before it.
 */
const mostSettledConditions = 4;

type Variables = Readonly<Record<string, unknown>>;
type OperationRef = Pick<EngineOperation, 'document' | 'operationName'>;

export interface ExecutablesOptions {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly planner: Planner;
  /** Operations kept. */
  readonly max: number;
}

/** Plans and answers worked out once per operation, in bounded memory. */
export class Executables {
  private readonly plans: OperationCache<PreparedSchedule>;
  private readonly answers: OperationCache<CompiledAnswer>;
  private readonly deriveKeys = new WeakMap<ReadonlyMap<string, DeriveField>, string>();
  private deriveCount = 0;

  constructor(private readonly options: ExecutablesOptions) {
    this.plans = new OperationCache(options.max);
    this.answers = new OperationCache(options.max);
  }

  /** What the operation that is run asks for. Throws a GraphQLError when it cannot be used. */
  executedAnswer(operation: OperationRef): CompiledAnswer {
    return this.answer(operation, '', undefined);
  }

  /** What the caller asked for: the same, unless `answerAs` or `derive` says otherwise. */
  callersAnswer({ document, operationName, answerAs, derive }: EngineOperation): CompiledAnswer {
    if (answerAs === undefined && derive === undefined)
      return this.executedAnswer({ document, operationName });
    const variant = `${this.deriveKey(derive)} of ${this.answers.hashOf(document)}`;
    return this.answer({ document: answerAs ?? document, operationName }, variant, derive);
  }

  /** The plan for these coerced variables. Throws a GraphQLError when there is none. */
  plan(operation: OperationRef, variables: Variables): PreparedSchedule {
    const { document, operationName } = operation;
    const answer = this.executedAnswer(operation);
    const isSettled = answer.conditions.length <= mostSettledConditions;
    const key = `${operationName ?? ''} ${isSettled ? answer.variant(variables) : ''}`;
    return this.plans.get(document, key, () => {
      const asRun = isSettled ? withoutConditions(document, variables) : document;
      const { node } = this.options.planner.plan(asRun, operationName ?? undefined);
      const schema = this.options.supergraphSchema;
      if (node?.kind !== 'Subscription') return new PreparedSchedule(scheduleOf(node), schema);
      const primary = new PreparedSchedule(scheduleOf(node.primary), schema);
      return new PreparedSchedule(scheduleOf(node.rest), schema, primary);
    });
  }

  /** Plans an operation for every set of values of its few conditions, ahead of its first caller. */
  warmUp(operation: OperationRef): void {
    const { conditions } = this.executedAnswer(operation);
    const names = conditions.length <= mostSettledConditions ? conditions : [];
    for (let bits = 0; bits < 2 ** names.length; bits += 1) {
      const values = names.map((name, at) => [name, (bits & (2 ** at)) !== 0] as const);
      this.plan(operation, Object.fromEntries(values));
    }
  }

  private answer(
    { document, operationName }: OperationRef,
    variant: string,
    derive: EngineOperation['derive'],
  ): CompiledAnswer {
    return this.answers.get(document, `${operationName ?? ''} ${variant}`, () => {
      refuseNames(document);
      return new CompiledAnswer(this.options.schema, document, operationName, derive);
    });
  }

  private deriveKey(derive: ReadonlyMap<string, DeriveField> | undefined): string {
    if (derive === undefined) return '';
    const known = this.deriveKeys.get(derive);
    if (known !== undefined) return known;
    this.deriveCount += 1;
    const key = `derive ${String(this.deriveCount)}`;
    this.deriveKeys.set(derive, key);
    return key;
  }
}
