import { GraphQLError, Kind, visit } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { isRefusedName } from './generated.js';
import { isIncluded } from './project/answer-shape.js';

/** One operation of a document, with the fragments it may spread. */
export interface OperationParts {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Throws BAD_USER_INPUT when the operation is not there or not told apart from others. */
export const operationParts = (
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationParts => {
  const operations: OperationDefinitionNode[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const isNamed = operationName !== undefined && operationName !== null && operationName !== '';
  const wanted = isNamed
    ? operations.filter(({ name }) => name?.value === operationName)
    : operations;
  const [operation] = wanted;
  if (operation === undefined) throw badInput('The document has no operation of that name.');
  if (wanted.length > 1) throw badInput('Say which operation of the document is meant.');
  return { operation, fragments };
};

/** Throws BAD_USER_INPUT for names that mean something to JavaScript objects. */
export const refuseNames = (document: DocumentNode): void => {
  visit(document, {
    Name: ({ value }) => {
      if (isRefusedName(value)) throw badInput(`The name ${value} is not allowed.`);
    },
  });
};

/** Names of the variables that `@skip` and `@include` look at. */
export const conditionVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
};

const isSchemaField = (name: string): boolean => name === '__schema' || name === '__type';

/** The selection with only its `__schema` and `__type` fields; undefined when there are none. */
const introspectionOf = (
  set: SelectionSetNode,
  fragments: OperationParts['fragments'],
): SelectionSetNode | undefined => {
  const selections = set.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD)
      return isSchemaField(selection.name.value) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const selectionSet = fragment && introspectionOf(fragment.selectionSet, fragments);
    const { directives } = selection;
    return selectionSet ? [{ kind: Kind.INLINE_FRAGMENT, directives, selectionSet }] : [];
  });
  return selections.length > 0 ? { ...set, selections } : undefined;
};

/** A document that asks only what the schema itself can answer; undefined when nothing is asked of it. */
export const introspectionDocument = ({
  operation,
  fragments,
}: OperationParts): DocumentNode | undefined => {
  const selectionSet = introspectionOf(operation.selectionSet, fragments);
  if (selectionSet === undefined) return undefined;
  return {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  };
};

const typenameOnly: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

const isCondition = ({ name }: DirectiveNode): boolean =>
  name.value === 'skip' || name.value === 'include';

/**
 * The document as these values of its variables leave it, without `@skip` and `@include`. A selection
 * that is left with nothing asks `__typename`, which the answer does not show.
 */
export const withoutConditions = (
  document: DocumentNode,
  values: Readonly<Record<string, unknown>>,
): DocumentNode => {
  const settle = <N extends SelectionNode>(node: N): N | null | undefined => {
    if (!isIncluded(node, values)) return null;
    const isPlain = node.directives?.some(isCondition) !== true;
    if (isPlain) return undefined;
    return { ...node, directives: node.directives.filter((one) => !isCondition(one)) };
  };
  return visit(document, {
    Field: { enter: settle },
    InlineFragment: { enter: settle },
    FragmentSpread: { enter: settle },
    SelectionSet: {
      leave: (node) =>
        node.selections.length > 0 ? undefined : { ...node, selections: [typenameOnly] },
    },
  });
};
