/** Every command of the schema, with an input that is no more than well-formed. */
import { randomUUID } from 'node:crypto';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { nobody } from '../dataset/target-child.js';
import { publicSchema } from '../oracle/marks.js';

const samples: Readonly<Record<string, unknown>> = {
  ...{ ID: nobody, String: 'An attack upon a record.', Int: 1, Float: 1, Boolean: true },
  ...{ Date: '2014-11-01', DateTime: '2014-11-01T00:00:00Z' },
};

const wellFormed = (type: GraphQLInputType): unknown => {
  const inner = getNullableType(type);
  if (isListType(inner)) return [wellFormed(inner.ofType)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (!isInputObjectType(inner)) return samples[inner.name];
  const fields = Object.values(inner.getFields());
  return Object.fromEntries([
    ...fields
      .filter((field) => isNonNullType(field.type) && field.defaultValue === undefined)
      .map((field) => [field.name, wellFormed(field.type)] as const),
    ...fields
      .filter(({ name }) => name === 'idempotencyKey')
      .map(({ name }) => [name, randomUUID()] as const),
  ]);
};

export interface AnyCommand {
  readonly name: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const anyCommands = (): readonly AnyCommand[] =>
  Object.values(publicSchema.getMutationType()?.getFields() ?? {}).map(({ name, args }) => {
    const defined = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    return {
      name,
      document: `mutation (${defined}) { done: ${name}(${given}) { __typename } }`,
      variables: Object.fromEntries(args.map((arg) => [arg.name, wellFormed(arg.type)])),
    };
  });
