import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  Kind,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { DeriveField } from '../engine-operation.js';

export interface ShapeSource {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that `@skip` and `@include` name. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly derive: ReadonlyMap<string, DeriveField>;
}

interface FieldShapeBase {
  /** Response name. */
  readonly key: string;
  /** The property of the raw parent that holds the value; undefined when it was never asked for. */
  readonly readFrom: string | undefined;
  readonly parent: GraphQLCompositeType;
  /** `Type.field`, for people. */
  readonly coordinate: string;
}

export type FieldShape = FieldShapeBase &
  (
    | { readonly kind: 'typename' }
    | { readonly kind: 'introspection' }
    | ValueShape
    | (Omit<ValueShape, 'kind'> & {
        readonly kind: 'derived';
        readonly derive: DeriveField;
        readonly definition: GraphQLField<unknown, unknown>;
        readonly node: FieldNode;
      })
  );

interface ValueShape {
  readonly kind: 'value';
  readonly type: GraphQLOutputType;
  /** Undefined for a leaf. */
  readonly below: SelectionShape | undefined;
}

/** The fields of one selection for objects of one type, in the order of the selection. */
export interface ObjectShape {
  readonly type: GraphQLCompositeType;
  readonly fields: readonly FieldShape[];
}

/** Whether an object of type `type` is of the type that a fragment names. */
export const isOfType = (
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: string,
): boolean => {
  if (type.name === condition) return true;
  const wanted = schema.getType(condition);
  return (
    isAbstractType(wanted) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(wanted, type)
  );
};

/** Whether `@skip` and `@include` let a node stand. */
export const isIncluded = (
  node: SelectionNode,
  conditions: Readonly<Record<string, unknown>>,
): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, conditions)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, conditions)?.if !== false;

/** Where the raw value of a selection comes from. */
export interface RawOrigin {
  /** True below a derived field, whose value is read by field name. */
  readonly isDerived: boolean;
  /**
   * The same place of the operation that was run, when that is another: what it did not ask for is not
   * read, whatever stands there. Undefined when what is asked is what was run.
   */
  readonly executed: SelectionShape | 'nothing' | undefined;
}

/** What is asked is what was run. */
export const asRun: RawOrigin = { isDerived: false, executed: undefined };

const asDerived: RawOrigin = { isDerived: true, executed: undefined };

/**
 * What one place of the answer looks like, by the type of the object found there: the fields of all
 * merged selection sets. Worked out when first met, so that no operation costs types × depth.
 */
export class SelectionShape {
  private readonly known = new Map<string, ObjectShape | undefined>();

  constructor(
    private readonly source: ShapeSource,
    /** The type that the schema promises here. */
    readonly type: GraphQLCompositeType,
    private readonly sets: readonly SelectionSetNode[],
    private readonly origin: RawOrigin,
  ) {}

  /** The shape for a type name; undefined when no object of that type can stand here. */
  of(typeName: string): ObjectShape | undefined {
    if (!this.known.has(typeName)) this.known.set(typeName, this.shapeOf(typeName));
    return this.known.get(typeName);
  }

  private shapeOf(typeName: string): ObjectShape | undefined {
    const type = this.source.schema.getType(typeName);
    if (!isCompositeType(type) || !isOfType(this.source.schema, type, this.type.name))
      return undefined;
    const nodes = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    for (const set of this.sets) this.collect(set, type, nodes, spread);
    const fields = [...nodes].map(([key, same]) => this.fieldShape(key, same, type));
    return { type, fields };
  }

  private collect(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    nodes: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.source.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = nodes.get(key);
        if (same === undefined) nodes.set(key, [selection]);
        else same.push(selection);
        continue;
      }
      const fragment = this.fragmentOf(selection, spread);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment === undefined) continue;
      if (condition === undefined || isOfType(this.source.schema, type, condition))
        this.collect(fragment.selectionSet, type, nodes, spread);
    }
  }

  private fragmentOf(
    selection: Exclude<SelectionNode, FieldNode>,
    spread: Set<string>,
  ):
    | (Pick<FragmentDefinitionNode, 'selectionSet'> &
        Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>)
    | undefined {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const name = selection.name.value;
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.source.fragments.get(name);
  }

  private fieldShape(key: string, nodes: FieldNode[], parent: GraphQLCompositeType): FieldShape {
    const [node] = nodes;
    if (node === undefined) throw new Error('A response name without a field');
    const name = node.name.value;
    const coordinate = `${parent.name}.${name}`;
    const run = this.executedField(key, parent);
    const readFrom = this.origin.isDerived ? name : key;
    const base = { key, parent, coordinate, readFrom: run === 'nothing' ? undefined : readFrom };
    if (name === '__typename') return { ...base, kind: 'typename' };
    if (name === '__schema' || name === '__type')
      return { ...base, readFrom, kind: 'introspection' };
    const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (definition === undefined) throw new Error(`There is no field ${coordinate}`);
    const derive = this.source.derive.get(coordinate);
    const { type } = definition;
    const isDerived = derive !== undefined || this.origin.isDerived;
    const below = this.belowOf(type, nodes, isDerived ? asDerived : { ...asRun, executed: run });
    if (derive === undefined) return { ...base, kind: 'value', type, below };
    return { ...base, kind: 'derived', type, below, derive, definition, node };
  }

  /** What the operation that was run asked for below a key; 'nothing' when it did not ask for the key. */
  private executedField(key: string, parent: GraphQLCompositeType): RawOrigin['executed'] {
    const { executed } = this.origin;
    if (executed === undefined || executed === 'nothing') return executed;
    const field = executed.of(parent.name)?.fields.find((one) => one.key === key);
    if (field === undefined) return 'nothing';
    return 'below' in field ? (field.below ?? undefined) : undefined;
  }

  private belowOf(
    type: GraphQLOutputType,
    nodes: readonly FieldNode[],
    origin: RawOrigin,
  ): SelectionShape | undefined {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return undefined;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return new SelectionShape(this.source, named, sets, origin);
  }
}
