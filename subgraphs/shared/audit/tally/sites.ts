import {
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isSelected, responseKey } from '../../../../schema/policy/operation-walk.js';

/** A selected field, on one type that its parent may be. */
export interface Site {
  readonly type: GraphQLObjectType;
  readonly node: FieldNode;
}

/** Where selections are looked up. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables of the operation, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const sitesOf = (
  type: GraphQLCompositeType,
  node: SelectionNode,
  selecting: Selecting,
): readonly Site[] => {
  const { schema, fragments } = selecting;
  if (node.kind === Kind.FIELD) {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return types.filter(isObjectType).map((objectType) => ({ type: objectType, node }));
  }
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
  const condition = fragment?.typeCondition?.name.value;
  const target = condition === undefined ? type : schema.getType(condition);
  return fragment && isCompositeType(target)
    ? sitesIn(target, [fragment.selectionSet], selecting)
    : [];
};

/** Every field that the selection sets select, fragments opened; what is switched off is left out. */
export const sitesIn = (
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): readonly Site[] =>
  sets
    .flatMap(({ selections }) => selections)
    .filter((node) => isSelected(node, selecting.variables))
    .flatMap((node) => sitesOf(type, node, selecting));

/** The same by the key under which they are answered. */
export const byResponseKey = (sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> => {
  const byKey = new Map<string, Site[]>();
  for (const site of sites) {
    const key = responseKey(site.node);
    byKey.set(key, [...(byKey.get(key) ?? []), site]);
  }
  return byKey;
};
