import {
  defaultFieldResolver,
  getNamedType,
  isCompositeType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isDisclosed, mayBeDisclosed } from '../../../schema/policy/classification.js';
import { fieldRule, unmarkedArguments, type FieldRule } from '../../../schema/policy/field-rule.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { rootAuthority } from './root-authority.js';
import { authorityOf, bindAuthority, boundAuthority, inheritAuthority } from './row-authority.js';

type Field = GraphQLField<unknown, SubgraphContext>;
type Resolver = GraphQLFieldResolver<unknown, SubgraphContext>;

/** The rules of a subgraph's fields, by type and field. */
export type FieldRules = ReadonlyMap<string, FieldRule>;

const fieldsOf = (schema: GraphQLSchema): readonly (readonly [GraphQLObjectType, Field])[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => Object.values(type.getFields()).map((field) => [type, field] as const));

/** Coordinates that nobody decided about: the lint fails on them, and they answer nobody. */
export const unmarkedCoordinates = (schema: GraphQLSchema, owner: Agency): readonly string[] =>
  fieldsOf(schema).flatMap(([type, field]) => {
    const coordinate = `${type.name}.${field.name}`;
    const isUnmarked = fieldRule(type, field, owner).isUnmarked;
    const federation = field.name.startsWith('_');
    const isCommand = type === schema.getMutationType();
    const loose = federation || isCommand ? [] : unmarkedArguments(field);
    return [
      ...(isUnmarked && !federation ? [coordinate] : []),
      ...loose.map((argument) => `${coordinate}(${argument}:)`),
    ];
  });

/**
 * INVARIANT: a field that returns objects may be entered when any row could be disclosed; its rows are
 * then bound to their own class. A value is disclosed only when this very row's class allows it.
 */
const permits = (
  rule: FieldRule,
  field: Field,
): ((source: unknown, context: SubgraphContext) => boolean) => {
  const check = isCompositeType(getNamedType(field.type)) ? mayBeDisclosed : isDisclosed;
  return (source, context) => {
    const authority = authorityOf(source, context);
    return check(rule.marks, (dataClass) => authority.level(dataClass));
  };
};

const inheriting =
  (resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    const authority = boundAuthority(source);
    const value = resolve(source, args, context, info);
    if (!authority) return value;
    return value instanceof Promise
      ? value.then((later: unknown) => inheritAuthority(later, authority))
      : inheritAuthority(value, authority);
  };

const guarded = (rule: FieldRule, field: Field): Resolver => {
  const plain = field.resolve ?? defaultFieldResolver;
  const isObject = isCompositeType(getNamedType(field.type));
  const resolve = isObject ? inheriting(plain) : plain;
  if (rule.isUnmarked) return () => null;
  if (rule.marks.length === 0) return resolve;
  const mayAnswer = permits(rule, field);
  return (source, args, context, info) =>
    mayAnswer(source, context) ? resolve(source, args, context, info) : null;
};

/** A root field has decisions of its own, see {@link rootAuthority}, and so has all that is reached through it. */
const atRoot =
  (resolve: Resolver, operation: 'query' | 'mutation'): Resolver =>
  (source, args, context, info) =>
    context.request.pass === null
      ? resolve(source, args, context, info)
      : resolve(bindAuthority({}, rootAuthority(context, operation)), args, context, info);

/** Wraps every resolver once. What is withheld is null; why is said by the operation check. */
export const guardSchema = (schema: GraphQLSchema, owner: Agency): FieldRules => {
  const rules = new Map<string, FieldRule>();
  for (const [type, field] of fieldsOf(schema)) {
    const rule = fieldRule(type, field, owner);
    rules.set(`${type.name}.${field.name}`, rule);
    if (field.name.startsWith('_')) continue;
    const resolve = guarded(rule, field);
    if (type === schema.getQueryType()) field.resolve = atRoot(resolve, 'query');
    else if (type === schema.getMutationType()) field.resolve = atRoot(resolve, 'mutation');
    else field.resolve = resolve;
  }
  return rules;
};
