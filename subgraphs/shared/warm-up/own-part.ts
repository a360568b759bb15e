import { readFileSync } from 'node:fs';
import {
  isObjectType,
  Kind,
  parse,
  print,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

const childView = new URL('../../../operations/child-view.graphql', import.meta.url);

const fieldsIn = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
  selections.filter((node) => node.kind === Kind.FIELD);

/** What the shipped child view asks about its child. */
const askedOfChild = (): readonly FieldNode[] =>
  parse(readFileSync(childView, 'utf8'))
    .definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? fieldsIn(node.selectionSet) : [],
    )
    .flatMap(({ selectionSet }) => (selectionSet ? fieldsIn(selectionSet) : []));

/** The part of `operations/child-view.graphql` that a gateway sends to the owner of this schema. */
export const ownPart = (schema: GraphQLSchema): string => {
  const child = schema.getType('Child');
  const held = isObjectType(child) ? child.getFields() : {};
  const own = askedOfChild().filter(({ name }) => name.value in held);
  return `query WarmUp($children: [_Any!]!) {
    _entities(representations: $children) { ... on Child { ${own.map(print).join(' ')} } }
  }`;
};
