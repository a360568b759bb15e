import type { DocumentNode } from 'graphql';

/** An object of the merged result, keyed by response names, before projection. Never to be changed. */
export type RawObject = Readonly<Record<string, unknown>>;

/** What a derived field may know beside its parent. */
export interface DeriveState {
  /** Names of the subgraphs that did not answer (wholly or in part) in this operation. */
  readonly unavailable: ReadonlySet<string>;
  /**
   * What went wrong at places that only the executed operation asks for: the caller is not told of it, a
   * derived field must know. What was withheld there did not go wrong.
   */
  readonly unseen: readonly EngineError[];
  /** The caller's request, as given in {@link EngineOperation.context}. */
  readonly context: unknown;
}

/** The same for one derived field. */
export interface DeriveSite extends DeriveState {
  /** The field's response name in the caller's operation. */
  readonly key: string;
}

/**
 * A field that the gateway computes from the merged result. Called with the raw parent (its keys are the
 * response names of the executed `document`) and the coerced arguments. The value is read by field name,
 * not by alias: arrays for lists, `__typename` on objects of abstract type. It must be pure, because an
 * answer with faults is projected twice.
 */
export type DeriveField = (
  parent: RawObject,
  args: Readonly<Record<string, unknown>>,
  site: DeriveSite,
) => unknown;

export interface EngineOperation {
  /** Valid against the API schema. The same node object for the same operation keeps the caches warm. */
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  readonly signal?: AbortSignal;
  /** When nobody waits any more, by {@link steadyMillis}; sources are told how long they have. Absent: never. */
  readonly endsAt?: number;
  /**
   * The operation that the caller sent, when `document` is a changed copy of it (fields pruned away or
   * woven in). The answer has its shape: what `document` lacks is null, what it adds is left out.
   */
  readonly answerAs?: DocumentNode;
  /** Fields of `answerAs` that the gateway computes itself, by coordinate (`Child.sources`). */
  readonly derive?: ReadonlyMap<string, DeriveField>;
}

/** `endsAt` does not bind a subscription; each of its events has the engine's `eventMs`. */
export interface EngineSubscription extends EngineOperation {
  /**
   * Called once when events arrive faster than the subscriber takes them, and no more are held for it:
   * the stream has ended, and the subscriber is to be told to come back with its cursor.
   */
  readonly onTooSlow?: () => void;
}

export interface EngineErrorExtensions {
  /** A code of `docs/errors.md`, or the code that a subgraph gave. */
  readonly code: string;
  /** The rest of the path below a list, joined with dots, when the error concerns a whole selection. */
  readonly field?: string;
  readonly [name: string]: unknown;
}

export interface EngineError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: EngineErrorExtensions;
}

export interface EngineResult {
  readonly data: Record<string, unknown> | null;
  /** Empty when nothing went wrong. */
  readonly errors: readonly EngineError[];
  /**
   * Owners who did not answer, wholly or in part, as SOURCE_UNAVAILABLE names them: also for what only the
   * executed operation asked. Absent when all did.
   */
  readonly unavailable?: ReadonlySet<string>;
}
