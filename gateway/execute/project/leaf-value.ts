import { isEnumType } from 'graphql';
import type { GraphQLLeafType } from 'graphql';

/** Returned by a leaf check for a value that its type does not allow. */
export const invalid = Symbol('invalid');

type LeafCheck = (value: unknown) => unknown;

const builtIn: Readonly<Record<string, LeafCheck>> = {
  String: (value) => (typeof value === 'string' ? value : invalid),
  Boolean: (value) => (typeof value === 'boolean' ? value : invalid),
  Int: (value) => (typeof value === 'number' && (value | 0) === value ? value : invalid),
  Float: (value) => (Number.isFinite(value) ? value : invalid),
  ID: (value) => {
    if (typeof value === 'string') return value;
    return Number.isSafeInteger(value) ? String(value) : invalid;
  },
};

/**
 * The check that a value from a subgraph may be shown as this leaf type: null and undefined are not
 * asked about. Enum values must be in the API schema, so that inaccessible ones stay inside. Values of
 * custom scalars pass as they are: only their subgraph knows them.
 */
export const leafCheck = (type: GraphQLLeafType): LeafCheck => {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (names.has(value) ? value : invalid);
  }
  return builtIn[type.name] ?? ((value) => value);
};
