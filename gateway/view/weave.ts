import {
  astFromValue,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { handsOnArguments, hiddenName, keyOf, type DerivedField } from './derived-field.js';

type Given = ReadonlyMap<string, ValueNode>;

/** The arguments of a derived field as the caller wrote them, defaults of the schema included. */
const argumentsOf = (node: FieldNode, coordinate: string, schema: GraphQLSchema): Given => {
  const [type = '', field = ''] = coordinate.split('.');
  const parent = schema.getType(type);
  const definition =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
  const defaults = (definition?.args ?? []).flatMap((argument) => {
    const value = astFromValue(argument.defaultValue, argument.type);
    return value ? [[argument.name, value] as const] : [];
  });
  const written = (node.arguments ?? []).map(({ name, value }) => [name.value, value] as const);
  return new Map([...defaults, ...written]);
};

/** Puts the caller's arguments where a need names them; one that was not given is left out. */
const withArguments = (needed: FieldNode, given: Given): FieldNode =>
  visit(needed, {
    Argument: (node) => {
      if (node.value.kind !== Kind.VARIABLE) return undefined;
      const value = given.get(node.value.name.value);
      return value ? { ...node, value } : null;
    },
  });

const hidden = (needed: FieldNode, place: string | null, asked: FieldNode): FieldNode => ({
  ...needed,
  alias: { kind: Kind.NAME, value: hiddenName(needed, place) },
  ...(asked.directives ? { directives: asked.directives } : {}),
});

const needsOf = (field: DerivedField, node: FieldNode, schema: GraphQLSchema) => {
  if (!handsOnArguments(field)) return field.needs.map((needed) => hidden(needed, null, node));
  const given = argumentsOf(node, field.coordinate, schema);
  return field.needs.map((needed) => hidden(withArguments(needed, given), keyOf(node), node));
};

/** The operation with the needs of derived fields in their place: what it is planned and decided by. */
export const weave = (
  document: DocumentNode,
  schema: GraphQLSchema,
  fields: ReadonlyMap<string, DerivedField>,
): DocumentNode => {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: {
        leave: (node) => {
          const type = typeInfo.getParentType()?.name ?? '';
          const selections = node.selections.flatMap((selection): readonly SelectionNode[] => {
            if (selection.kind !== Kind.FIELD) return [selection];
            const field = fields.get(`${type}.${selection.name.value}`);
            return field ? needsOf(field, selection, schema) : [selection];
          });
          return { ...node, selections };
        },
      },
    }),
  );
};
