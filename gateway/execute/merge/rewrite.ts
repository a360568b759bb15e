import type { FetchDataRewrite } from '@apollo/query-planner';
import { isCompositeType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { isRecord, isRefusedName, ownOf } from '../generated.js';
import { isOfType } from '../project/answer-shape.js';

/** Changes a value in place. */
export type Rewrite = (value: unknown) => void;

const fragmentPrefix = '... on ';

/** Whether an object is of a type; an object without `__typename` is taken at the planner's word. */
export const isObjectOf = (
  schema: GraphQLSchema,
  object: Readonly<Record<string, unknown>>,
  condition: string,
): boolean => {
  const typeName = ownOf(object, '__typename');
  if (typeName === undefined || typeName === null) return true;
  const type = typeof typeName === 'string' ? schema.getType(typeName) : undefined;
  return isCompositeType(type) && isOfType(schema, type, condition);
};

const apply = (rewrite: FetchDataRewrite, object: Record<string, unknown>, last: string): void => {
  if (rewrite.kind === 'ValueSetter') {
    const value: unknown = rewrite.setValueTo;
    object[last] = value;
    return;
  }
  const value = ownOf(object, last);
  if (value === undefined) return;
  object[rewrite.renameKeyTo] = value;
  object[last] = undefined;
};

const applyAt = (
  schema: GraphQLSchema,
  rewrite: FetchDataRewrite,
  value: unknown,
  depth: number,
): void => {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(schema, rewrite, item, depth);
    return;
  }
  const element = rewrite.path[depth];
  if (!isRecord(value) || element === undefined) return;
  if (depth === rewrite.path.length - 1) apply(rewrite, value, element);
  else if (!element.startsWith(fragmentPrefix))
    applyAt(schema, rewrite, ownOf(value, element), depth + 1);
  else if (isObjectOf(schema, value, element.slice(fragmentPrefix.length)))
    applyAt(schema, rewrite, value, depth + 1);
};

/**
 * The planner's notes on a fetch: aliases that it had to invent are renamed back, and a type name is set
 * for a subgraph that knows an interface as an object. Undefined when there are none.
 */
export const createRewrite = (
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined => {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  const refused = rewrites.some(({ path }) => path.some(isRefusedName));
  if (refused) throw new Error('A rewrite names what no response may name');
  return (value) => {
    for (const rewrite of rewrites) applyAt(schema, rewrite, value, 0);
  };
};
