import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Agency } from '../principal/agency.js';
import type { DecisionVector } from './decision-vector.js';
import type { FieldRule } from './field-rule.js';

/** An operation, and what its fields are decided by. */
export interface OperationQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As sent: a variable that is left out has the default of its definition. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ruleOf: (type: GraphQLObjectType, field: string) => FieldRule | null;
  readonly vectorOf: (owner: Agency) => DecisionVector;
}

/** Where a selection set stands in the answer: response keys up to the first list, and those below it. */
export interface Place {
  readonly path: readonly string[];
  /** Null while no list is crossed. */
  readonly below: readonly string[] | null;
}

/** A field of one object type, as an operation selects it. */
export interface FieldVisit {
  readonly type: GraphQLObjectType;
  readonly node: FieldNode;
  /** The place of the selection set that it stands in. */
  readonly place: Place;
  /** Variables of the operation, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Looks at a field; false: nothing below it is looked at. */
export type VisitField = (visit: FieldVisit) => boolean;

/** The key under which a field is answered. */
export const responseKey = (node: FieldNode): string => node.alias?.value ?? node.name.value;

const stepInto = (place: Place, key: string, type: GraphQLOutputType): Place => {
  if (place.below) return { path: place.path, below: [...place.below, key] };
  const isList = isListType(getNullableType(type));
  return { path: [...place.path, key], below: isList ? [] : null };
};

/** The variables of an operation: as sent, else the default of its definition. */
export const operationVariables = ({
  operation,
  variables,
}: Pick<OperationQuestion, 'operation' | 'variables'>): Readonly<Record<string, unknown>> => {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const sent = Object.entries(variables).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...defaults, ...sent]);
};

/**
 * All that a walk may read of the variables, as a key: which are given, and which of them are true. A condition is
 * true or it is not, and an argument is given or it is not; no visit looks at what a value says.
 */
export const variablesGiven = (
  question: Pick<OperationQuestion, 'operation' | 'variables'>,
): string => {
  const given = operationVariables(question);
  return (question.operation.variableDefinitions ?? [])
    .map(({ variable: { name } }) => name.value)
    .filter((name) => Object.hasOwn(given, name))
    .map((name) => (given[name] === true ? `${name}!` : name))
    .join();
};

/** Whether `@skip` and `@include` leave a selection in; `variables` with defaults. */
export const isSelected = (
  node: SelectionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

/** The fragments of a document, by name. */
export const fragmentsIn = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );

class Walk {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly variables: Readonly<Record<string, unknown>>;

  constructor(
    private readonly question: OperationQuestion,
    private readonly visit: VisitField,
  ) {
    this.variables = operationVariables(question);
    this.fragments = fragmentsIn(question.document);
  }

  enter(type: GraphQLCompositeType, selections: SelectionSetNode, place: Place): void {
    for (const selection of selections.selections) {
      if (!isSelected(selection, this.variables)) continue;
      if (selection.kind === Kind.FIELD) this.field(type, selection, place);
      else this.fragment(type, selection, place);
    }
  }

  private fragment(
    type: GraphQLCompositeType,
    node: Exclude<SelectionNode, FieldNode>,
    place: Place,
  ): void {
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    if (!fragment) return;
    const condition = fragment.typeCondition?.name.value;
    const target = condition === undefined ? type : this.question.schema.getType(condition);
    if (isCompositeType(target)) this.enter(target, fragment.selectionSet, place);
  }

  /** A field of an abstract type is decided on each type that it may be. */
  private field(type: GraphQLCompositeType, node: FieldNode, place: Place): void {
    const { schema } = this.question;
    const types = isObjectType(type)
      ? [type]
      : isAbstractType(type)
        ? schema.getPossibleTypes(type)
        : [];
    for (const objectType of types) this.objectField(objectType, node, place);
  }

  private objectField(type: GraphQLObjectType, node: FieldNode, place: Place): void {
    const field = type.getFields()[node.name.value];
    if (!field || !this.visit({ type, node, place, variables: this.variables })) return;
    const fieldType = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(fieldType)) {
      this.enter(fieldType, node.selectionSet, stepInto(place, responseKey(node), field.type));
    }
  }
}

/** Visits every field that the operation selects, in document order; what is switched off is passed by. */
export const walkOperation = (question: OperationQuestion, visit: VisitField): void => {
  const { schema, operation } = question;
  const root = schema.getRootType(operation.operation);
  if (!root) return;
  new Walk(question, visit).enter(root, operation.selectionSet, { path: [], below: null });
};
