import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  isInputObjectType,
  isObjectType,
  print,
  visit,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  type InputValueDefinitionNode,
} from 'graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { federationPolicies } from './federation-policy.js';

/** Anything of a schema that may carry directives in the code that made it. */
interface Carrier {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null;
}

const directivesOf = (carrier: Carrier | undefined): readonly ConstDirectiveNode[] =>
  carrier?.astNode?.directives ?? [];

const withArguments = (
  node: FieldDefinitionNode,
  args: readonly GraphQLArgument[],
): readonly InputValueDefinitionNode[] =>
  (node.arguments ?? []).map((argument) => ({
    ...argument,
    directives: directivesOf(args.find(({ name }) => name === argument.name.value)),
  }));

/**
 * A schema's SDL with the directives that its classes put on types, fields and arguments, as they were
 * written: printers of the libraries lose them, or print their enum values as strings. Beside each mark
 * stands the same as federation says it.
 */
export const printSdl = (schema: GraphQLSchema, owner: Agency): string => {
  const document = visit(getDocumentNodeFromSchema(schema), {
    ObjectTypeDefinition: (node) => {
      const type = schema.getType(node.name.value);
      if (!isObjectType(type)) return undefined;
      const fields = type.getFields();
      return {
        ...node,
        directives: [...directivesOf(type), ...federationPolicies(type.astNode, owner)],
        fields: (node.fields ?? []).map((field) => ({
          ...field,
          arguments: withArguments(field, fields[field.name.value]?.args ?? []),
          directives: [
            ...(field.directives ?? []).filter(({ name }) => name.value === 'deprecated'),
            ...directivesOf(fields[field.name.value]),
            ...federationPolicies(fields[field.name.value]?.astNode, owner),
          ],
        })),
      };
    },
    InputObjectTypeDefinition: (node) => {
      const type = schema.getType(node.name.value);
      if (!isInputObjectType(type)) return undefined;
      const fields = type.getFields();
      return {
        ...node,
        fields: (node.fields ?? []).map((field) => ({
          ...field,
          directives: directivesOf(fields[field.name.value]),
        })),
      };
    },
  });
  return print(document);
};
