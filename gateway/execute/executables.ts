import type { GraphQLSchema } from 'graphql';
import type { Planner } from '../plan/planner.js';
import { scheduleOf } from '../plan/schedule.js';
import { CompiledAnswer } from './compiled-operation.js';
import type { DeriveField, EngineOperation } from './engine-operation.js';
import { OperationCache } from './operation-cache.js';
import { refuseNames } from './operation-text.js';
import { PreparedSchedule } from './prepared-fetch.js';

/** An operation as it is run: planned, and with the answer that its own document describes. */
export interface Executable {
  readonly answer: CompiledAnswer;
  readonly prepared: PreparedSchedule;
}

export interface ExecutablesOptions {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly planner: Planner;
  /** Operations kept. */
  readonly max: number;
}

/** Plans and answers worked out once per operation, in bounded memory. */
export class Executables {
  private readonly planned: OperationCache<Executable>;
  private readonly answers: OperationCache<CompiledAnswer>;
  private readonly deriveKeys = new WeakMap<ReadonlyMap<string, DeriveField>, string>();
  private deriveCount = 0;

  constructor(private readonly options: ExecutablesOptions) {
    this.planned = new OperationCache(options.max);
    this.answers = new OperationCache(options.max);
  }

  /** Throws a GraphQLError when the operation cannot be planned. */
  get({
    document,
    operationName,
  }: Pick<EngineOperation, 'document' | 'operationName'>): Executable {
    return this.planned.get(document, operationName ?? '', () => {
      refuseNames(document);
      const answer = new CompiledAnswer(this.options.schema, document, operationName);
      const { node } = this.options.planner.plan(document, operationName ?? undefined);
      if (node?.kind === 'Subscription') return { answer, prepared: this.prepare(undefined) };
      return { answer, prepared: this.prepare(node) };
    });
  }

  /** The answer that is asked for when it is another than the operation run; undefined when it is not. */
  answerOf(operation: EngineOperation): CompiledAnswer | undefined {
    const { answerAs, derive, operationName } = operation;
    if (answerAs === undefined && derive === undefined) return undefined;
    const document = answerAs ?? operation.document;
    const key = `${operationName ?? ''} ${this.deriveKey(derive)}`;
    return this.answers.get(document, key, () => {
      refuseNames(document);
      return new CompiledAnswer(this.options.schema, document, operationName, derive);
    });
  }

  private prepare(node: Parameters<typeof scheduleOf>[0]): PreparedSchedule {
    return new PreparedSchedule(scheduleOf(node), this.options.supergraphSchema);
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
