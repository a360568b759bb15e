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
import { barringClass } from './classification.js';
import type { DataClass } from './data-class.js';
import type { DecisionVector } from './decision-vector.js';
import type { FieldRule } from './field-rule.js';

/** A selection that the caller may never have, and where it stands in the answer. */
export interface WithheldSelection {
  /** Response keys from the root, up to and with the first list on the way. */
  readonly path: readonly string[];
  /** The keys below that list, joined by dots; null when no list is crossed. */
  readonly field: string | null;
  readonly owner: Agency;
  readonly dataClass: DataClass;
}

export interface OperationQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly ruleOf: (type: GraphQLObjectType, field: string) => FieldRule | null;
  readonly vectorOf: (owner: Agency) => DecisionVector;
}

interface Place {
  readonly path: readonly string[];
  readonly below: readonly string[] | null;
}

const stepInto = (place: Place, key: string, type: GraphQLOutputType): Place => {
  if (place.below) return { path: place.path, below: [...place.below, key] };
  const isList = isListType(getNullableType(type));
  return { path: [...place.path, key], below: isList ? [] : null };
};

const isSelected = (node: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;

/** Walks one operation from its root and finds every selection that is withheld, once each. */
class Walk {
  readonly found = new Map<string, WithheldSelection>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(private readonly question: OperationQuestion) {
    this.fragments = new Map(
      question.document.definitions
        .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
        .map((node) => [node.name.value, node]),
    );
  }

  enter(type: GraphQLCompositeType, selections: SelectionSetNode, place: Place): void {
    for (const selection of selections.selections) {
      if (!isSelected(selection, this.question.variables)) continue;
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
    if (!field) return;
    const below = stepInto(place, node.alias?.value ?? node.name.value, field.type);
    const barred = this.barredClass(type, node.name.value);
    if (barred) {
      this.record(place, node, barred);
      return;
    }
    const fieldType = getNamedType(field.type);
    if (node.selectionSet && isCompositeType(fieldType)) {
      this.enter(fieldType, node.selectionSet, below);
    }
  }

  private barredClass(
    type: GraphQLObjectType,
    field: string,
  ): { owner: Agency; dataClass: DataClass } | null {
    const rule = this.question.ruleOf(type, field);
    if (!rule?.owner || rule.marks.length === 0) return null;
    const vector = this.question.vectorOf(rule.owner);
    const dataClass = barringClass(rule.marks, (asked) => vector.level(asked));
    return dataClass && { owner: rule.owner, dataClass };
  }

  private record(
    place: Place,
    node: FieldNode,
    barred: { owner: Agency; dataClass: DataClass },
  ): void {
    const key = node.alias?.value ?? node.name.value;
    const selection = place.below
      ? { path: place.path, field: [...place.below, key].join('.'), ...barred }
      : { path: [...place.path, key], field: null, ...barred };
    const id = `${selection.path.join('.')}/${selection.field ?? ''}/${barred.dataClass}`;
    if (!this.found.has(id)) this.found.set(id, selection);
  }
}

/** Every selection of the operation that no row could disclose to this caller, in document order. */
export const withheldSelections = (question: OperationQuestion): readonly WithheldSelection[] => {
  const { schema, operation } = question;
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const walk = new Walk(question);
  walk.enter(root, operation.selectionSet, { path: [], below: null });
  return [...walk.found.values()];
};
