import {
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { fieldRule, type FieldRule } from '../schema/policy/field-rule.js';
import { agencies, type Agency } from '../schema/principal/agency.js';

/** The rule of every field of the supergraph, with the agency that owns it. */
export type SupergraphRules = ReadonlyMap<string, FieldRule>;

const graphsIn = (directives: readonly ConstDirectiveNode[], name: string): readonly string[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => directive.arguments ?? [])
    .filter((argument) => argument.name.value === 'graph')
    .flatMap(({ value }) => (value.kind === Kind.ENUM ? [value.value] : []));

/** A field is where its own `@join__field` says, else wherever its type is. */
const ownerOf = (type: GraphQLObjectType, field: string): Agency | null => {
  const node = type.getFields()[field]?.astNode;
  const own = graphsIn(node?.directives ?? [], 'join__field');
  const graphs = own.length > 0 ? own : graphsIn(type.astNode?.directives ?? [], 'join__type');
  const [only, ...others] = new Set(graphs);
  return others.length === 0 ? (agencies.find((agency) => agency === only) ?? null) : null;
};

/** Reads `@classified` and the owners from the supergraph: the same marks that the owners enforce. */
export const supergraphRules = (schema: GraphQLSchema): SupergraphRules => {
  const rules = new Map<string, FieldRule>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const rule = fieldRule(type, field, ownerOf(type, field.name));
      rules.set(`${type.name}.${field.name}`, rule);
    }
  }
  return rules;
};
