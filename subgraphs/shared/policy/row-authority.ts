import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

const AUTHORITY = Symbol('authority');

interface Bound {
  [AUTHORITY]?: DecisionVector;
}

const isBindable = (value: unknown): value is Bound => typeof value === 'object' && value !== null;

/** The decisions that a row is read under, where they differ from the request's; else null. */
export const boundAuthority = (source: unknown): DecisionVector | null =>
  isBindable(source) ? (source[AUTHORITY] ?? null) : null;

/** Reads a row, and all that is reached through it, under its own decisions. */
export const bindAuthority = <Row>(row: Row, authority: DecisionVector): Row => {
  if (isBindable(row)) row[AUTHORITY] = authority;
  return row;
};

/** A row that is bound to its own class keeps it: the parent's decisions are for the rest. */
const inherit = (value: unknown, authority: DecisionVector): void => {
  if (boundAuthority(value) === null) bindAuthority(value, authority);
};

/** Hands a parent's decisions on to what its resolver gave back. */
export const inheritAuthority = (value: unknown, authority: DecisionVector): unknown => {
  if (Array.isArray(value)) for (const item of value) inherit(item, authority);
  else inherit(value, authority);
  return value;
};

/** The decisions that a source is read under. */
export const authorityOf = (source: unknown, context: SubgraphContext): DecisionVector =>
  boundAuthority(source) ?? context.authority;
