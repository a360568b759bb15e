import { Kind, visit, type DocumentNode, type FieldDefinitionNode } from 'graphql';

/** Arguments of `@join__field` by which one owner is handed, or hands on, what another one holds. */
const handing: ReadonlySet<string> = new Set(['requires', 'provides', 'contextArguments']);

/**
 * Coordinates of a supergraph that would carry one agency's data to another to be computed with
 * (`@requires`, `@provides`, `@fromContext`). INVARIANT: there are none. What a caller may not see would
 * be fetched for a field that they may, and no agency receives another's records.
 */
export const sharedInputs = (supergraph: DocumentNode): readonly string[] => {
  const found: string[] = [];
  const look = (type: string, node: { readonly fields?: readonly FieldDefinitionNode[] }): void => {
    for (const { name, directives = [] } of node.fields ?? []) {
      const isHanding = directives
        .filter((directive) => directive.name.value === 'join__field')
        .flatMap((directive) => directive.arguments ?? [])
        .some((argument) => handing.has(argument.name.value) && argument.value.kind !== Kind.NULL);
      if (isHanding) found.push(`${type}.${name.value}`);
    }
  };
  visit(supergraph, {
    ObjectTypeDefinition: (node) => {
      look(node.name.value, node);
    },
    InterfaceTypeDefinition: (node) => {
      look(node.name.value, node);
    },
  });
  return found;
};

/** Throws Error, with the coordinates, where a supergraph has any: it is neither composed nor served. */
export const refuseSharedInputs = (supergraph: DocumentNode): void => {
  const found = sharedInputs(supergraph);
  if (found.length === 0) return;
  throw new Error(`No agency's data goes to another to compute with: ${found.join(', ')}`);
};
