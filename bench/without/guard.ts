import { isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import { fieldRule, type FieldRule } from '../../schema/policy/field-rule.js';
import type { Agency } from '../../schema/principal/agency.js';

/** The rules, which the audit counts by, and nothing that asks them before a value is answered. */
export const guardSchema = (schema: GraphQLSchema, owner: Agency): ReadonlyMap<string, FieldRule> =>
  new Map(
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => !isIntrospectionType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => [
          `${type.name}.${field.name}`,
          fieldRule(type, field, owner),
        ]),
      ),
  );
