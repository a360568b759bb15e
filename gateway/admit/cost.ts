import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../schema/errors/refusal.js';
import { keptBy } from '../../schema/policy/kept-by.js';

/** A list without a size of its own is reckoned at this many: more than most children have of anything. */
const ASSUMED_ITEMS = 20;

/** Values that one answer may hold at most. Fifty children's whole child view is about a third of it. */
const MAX_VALUES = 1_000_000;

export interface CostQuestion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

const isSize = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;

/** Reckons how many values an answer may hold; each fragment once, however often it is spread. */
class Reckoning {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly reckoned = new Map<string, number>();

  constructor(private readonly question: CostQuestion) {
    const definitions = question.document.definitions;
    const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map(fragments.map((node) => [node.name.value, node]));
  }

  /** `page` is the size that the connection around this selection was asked for. */
  of(typeName: string, { selections }: SelectionSetNode, page: number): number {
    return selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + this.field(typeName, node, page);
      if (node.kind === Kind.FRAGMENT_SPREAD) return sum + this.fragment(node.name.value, page);
      const name = node.typeCondition?.name.value ?? typeName;
      return sum + this.of(name, node.selectionSet, page);
    }, 0);
  }

  private fragment(name: string, page: number): number {
    const key = `${name} ${String(page)}`;
    const known = this.reckoned.get(key);
    if (known !== undefined) return known;
    const node = this.fragments.get(name);
    const cost = node ? this.of(node.typeCondition.name.value, node.selectionSet, page) : 0;
    this.reckoned.set(key, cost);
    return cost;
  }

  private field(typeName: string, node: FieldNode, page: number): number {
    const field = this.fieldOf(typeName, node.name.value);
    if (!field) return 1;
    const size = this.sizeAsked(field, node) ?? page;
    const items = isListType(getNullableType(field.type)) ? size : 1;
    const inner = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(inner)) return items;
    const isConnection = inner.name.endsWith('Connection');
    return (
      items * (1 + this.of(inner.name, node.selectionSet, isConnection ? size : ASSUMED_ITEMS))
    );
  }

  private sizeAsked(field: Field, node: FieldNode): number | null {
    if (field.args.length === 0) return null;
    try {
      const { first, ids } = getArgumentValues(field, node, this.question.variables);
      if (Array.isArray(ids)) return ids.length;
      return isSize(first) ? first : null;
    } catch {
      // A variable of another form: coercion refuses it with its place.
      return null;
    }
  }

  private fieldOf(typeName: string, name: string): Field | undefined {
    const type = this.question.schema.getType(typeName);
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }
}

/** Sizes that one operation is kept with; most are always asked for the same page. */
const KEPT_SIZES = 64;

const costsOf = keptBy((_schema: GraphQLSchema) =>
  keptBy(
    (_operation: OperationDefinitionNode) => new LRUCache<string, number>({ max: KEPT_SIZES }),
  ),
);

/** What of a variable the cost can depend on: how much is asked for, and whether anything is given. */
const sizeOf = (value: unknown): unknown => {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return [value.length];
  return value === null ? null : typeof value;
};

const sizesIn = ({ operation, variables }: CostQuestion): string =>
  JSON.stringify(
    (operation.variableDefinitions ?? []).map(({ variable: { name } }) =>
      sizeOf(variables[name.value]),
    ),
  );

/** Values that the operation may answer at most, by the sizes asked for and those assumed. */
export const costOf = (question: CostQuestion): number => {
  const { schema, operation } = question;
  const costs = costsOf(schema)(operation);
  const sizes = sizesIn(question);
  const known = costs.get(sizes);
  if (known !== undefined) return known;
  const root = schema.getRootType(operation.operation)?.name ?? '';
  const cost = new Reckoning(question).of(root, operation.selectionSet, ASSUMED_ITEMS);
  costs.set(sizes, cost);
  return cost;
};

/** Throws Refusal LIMIT_EXCEEDED when lists of lists may answer more than anybody could read. */
export const admitCost = (question: CostQuestion): void => {
  if (costOf(question) > MAX_VALUES) {
    throw new Refusal(
      'LIMIT_EXCEEDED',
      'The operation is larger than the limits allow: ask for smaller pages, or for fewer lists in lists.',
    );
  }
};
