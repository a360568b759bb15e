import {
  getArgumentValues,
  isCompositeType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Refusal } from '../../schema/errors/refusal.js';
import type { FieldRule } from '../../schema/policy/field-rule.js';
import { keptBy } from '../../schema/policy/kept-by.js';
import type { SupergraphRules } from '../rules.js';
import type { Agency } from '../../schema/principal/agency.js';

/** As many children as one operation may name. */
const MAX_CHILDREN = 50;

export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What of an operation needs a purpose or an episode. */
export interface Asked {
  /** Children whom it names at its root. */
  readonly childIds: readonly string[];
  readonly readsChild: boolean;
  /** Gives commands, which need no episode, and say what they show under one that is named. */
  readonly isCommand: boolean;
  /** Asks why a field is open or not to the caller, under the episode if one is named. */
  readonly explains: boolean;
  /** Reads nothing but the schema, `viewer` and `__typename`. */
  readonly readsNoRecord: boolean;
  /** Reads nothing but the schema. */
  readonly isSchemaOnly: boolean;
  /** Agencies whose marked fields it selects. */
  readonly owners: ReadonlySet<Agency>;
}

const rootFields = ({ document, operation }: AskedOperation): readonly FieldNode[] => {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node.selectionSet] as const),
  );
  const fieldsOf = (set: SelectionSetNode): readonly FieldNode[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
      const named = fragments.get(selection.name.value);
      return named ? fieldsOf(named) : [];
    });
  return fieldsOf(operation.selectionSet);
};

const idsIn = (node: FieldNode, { schema, variables }: AskedOperation): readonly string[] => {
  const field = schema.getQueryType()?.getFields()[node.name.value];
  if (!field) return [];
  const { id, ids } = getArgumentValues(field, node, variables);
  return [id, ...(Array.isArray(ids) ? (ids as readonly unknown[]) : [])].filter(
    (value): value is string => typeof value === 'string',
  );
};

/** Walks every selection once: fragments are part of the document, so their owners count anyway. */
export const ownersIn = (
  { schema, document }: Pick<AskedOperation, 'schema' | 'document'>,
  rules: SupergraphRules,
  isCounted: (rule: FieldRule) => boolean = () => true,
): ReadonlySet<Agency> => {
  const owners = new Set<Agency>();
  const enter = (type: string, set: SelectionSetNode): void => {
    const parent = schema.getType(type);
    if (!isCompositeType(parent)) return;
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        enter(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      } else if (selection.kind === Kind.FIELD) {
        const rule = rules.get(`${type}.${selection.name.value}`);
        if (rule?.owner && isCounted(rule)) owners.add(rule.owner);
        const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
        const below = field?.type.toString().replace(/[[\]!]/g, '');
        if (below && selection.selectionSet) enter(below, selection.selectionSet);
      }
    }
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION)
      enter(node.typeCondition.name.value, node.selectionSet);
    if (node.kind === Kind.OPERATION_DEFINITION) {
      enter(schema.getRootType(node.operation)?.name ?? '', node.selectionSet);
    }
  }
  return owners;
};

/** A document is walked once, however often it is asked. */
const markedOwners = keptBy((rules: SupergraphRules) =>
  keptBy((schema: GraphQLSchema) =>
    keptBy((document: DocumentNode) =>
      ownersIn({ schema, document }, rules, ({ marks }) => marks.length > 0),
    ),
  ),
);

/** Throws Refusal LIMIT_EXCEEDED above 50 children. */
export const whatIsAsked = (asked: AskedOperation, rules: SupergraphRules): Asked => {
  const fields = rootFields(asked);
  const children = fields.filter(({ name }) => name.value === 'child' || name.value === 'children');
  const childIds = [...new Set(children.flatMap((node) => idsIn(node, asked)))];
  if (childIds.length > MAX_CHILDREN) throw new Refusal('LIMIT_EXCEEDED');
  return {
    childIds,
    readsChild: children.length > 0,
    isCommand: asked.operation.operation === OperationTypeNode.MUTATION,
    explains: fields.some(({ name }) => name.value === 'explainAccess'),
    readsNoRecord: fields.every(
      ({ name }) => name.value === 'viewer' || name.value.startsWith('__'),
    ),
    isSchemaOnly: fields.every(({ name }) => name.value.startsWith('__')),
    owners: markedOwners(rules)(asked.schema)(asked.document),
  };
};
