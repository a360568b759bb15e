import type { DeriveState } from '../engine-operation.js';

/** Why a place of the answer is null although a subgraph gave it no error. */
export interface ProjectionFault {
  /** NULL: the schema promises a value. SHAPE: the subgraph's value is not of the schema's type. */
  readonly kind: 'NULL' | 'SHAPE';
  readonly path: readonly (string | number)[];
  /** `Type.field`, for people. */
  readonly coordinate: string;
}

/** What is the same for every object of one projection. */
export interface ProjectionState extends DeriveState {
  /** Coerced values of the operation's variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Projected {
  readonly data: Record<string, unknown> | null;
  readonly faults: readonly ProjectionFault[];
}
