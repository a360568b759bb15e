import { getNamedType, isCompositeType, isListType, isNonNullType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../project/answer-shape.js';

export interface OperationText {
  readonly schema: GraphQLSchema;
  readonly root: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced variables: what `@skip` removes has no place. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

interface TypedSet {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** A place of the answer, whatever the types of the objects on the way. */
interface Site {
  readonly isList: boolean;
  readonly sets: readonly TypedSet[];
}

export type Path = readonly (string | number)[];

/** A place that concerns a whole selection: the path ends at the first list on the way. */
export interface SelectionPlace {
  readonly path: readonly string[];
  /** The keys below that list, joined with dots; undefined when no list is crossed. */
  readonly field: string | undefined;
}

const isListOf = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type);

/** The places that an operation gives names to. Only errors ask, so it is worked out as far as asked. */
export class AnswerSites {
  private readonly below = new Map<Site, Map<string, Site | undefined>>();
  private readonly root: Site;

  constructor(private readonly text: OperationText) {
    this.root = { isList: false, sets: [{ type: text.root, set: text.selectionSet }] };
  }

  /** How many leading elements of a path name places of the operation. */
  shownLength(path: Path): number {
    let site: Site | undefined = this.root;
    for (const [index, element] of path.entries()) {
      if (typeof element === 'number') continue;
      site = this.step(site, element);
      if (site === undefined) return index;
    }
    return path.length;
  }

  /** The place of a whole selection, from response names alone. */
  placeOf(names: readonly string[]): SelectionPlace {
    let site: Site | undefined = this.root;
    for (const [index, name] of names.entries()) {
      site = site && this.step(site, name);
      const rest = names.slice(index + 1);
      if (site?.isList === true)
        return {
          path: names.slice(0, index + 1),
          field: rest.length > 0 ? rest.join('.') : undefined,
        };
    }
    return { path: names, field: undefined };
  }

  private step(site: Site, name: string): Site | undefined {
    const known = this.below.get(site) ?? new Map<string, Site | undefined>();
    this.below.set(site, known);
    if (!known.has(name)) known.set(name, this.find(site, name));
    return known.get(name);
  }

  private find(site: Site, name: string): Site | undefined {
    const found: { type: GraphQLCompositeType; node: FieldNode }[] = [];
    for (const { type, set } of site.sets) this.collect(set, type, name, found, new Set());
    const [first] = found;
    if (first === undefined) return undefined;
    const sets = found.flatMap(({ type, node }) => this.setsOf(type, node));
    return { isList: isListOf(this.typeOf(first.type, first.node)), sets };
  }

  private collect(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    name: string,
    found: { type: GraphQLCompositeType; node: FieldNode }[],
    spread: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection, this.text.conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        if ((selection.alias ?? selection.name).value === name)
          found.push({ type, node: selection });
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && spread.has(selection.name.value)) continue;
      if (isSpread) spread.add(selection.name.value);
      const fragment = isSpread ? this.text.fragments.get(selection.name.value) : selection;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      const on = condition === undefined ? type : this.text.schema.getType(condition);
      if (isCompositeType(on)) this.collect(fragment.selectionSet, on, name, found, spread);
    }
  }

  private typeOf(parent: GraphQLCompositeType, node: FieldNode): GraphQLOutputType {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    return field?.type ?? parent;
  }

  private setsOf(parent: GraphQLCompositeType, node: FieldNode): TypedSet[] {
    const type = getNamedType(this.typeOf(parent, node));
    return node.selectionSet && isCompositeType(type) ? [{ type, set: node.selectionSet }] : [];
  }
}
