import { getNamedType, isCompositeType, isListType, isNonNullType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  InlineFragmentNode,
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

interface TypedField {
  readonly type: GraphQLCompositeType;
  readonly node: FieldNode;
}

/** A place of the answer, whatever the types of the objects on the way. */
interface Site {
  readonly isList: boolean;
  readonly sets: readonly TypedSet[];
}

export type Path = readonly (string | number)[];

/** A place that concerns a whole selection: the path ends at the first list on the way. */
export interface SelectionPlace {
  readonly path: Path;
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

  /** The place of a whole selection, from response names alone; `below` is where these begin. */
  placeOf(names: readonly string[], below: Path = []): SelectionPlace {
    let site: Site | undefined = this.siteAt(below);
    for (const [index, name] of names.entries()) {
      site = site && this.step(site, name);
      const rest = names.slice(index + 1);
      if (site?.isList === true)
        return {
          path: [...below, ...names.slice(0, index + 1)],
          field: rest.length > 0 ? rest.join('.') : undefined,
        };
    }
    return { path: [...below, ...names], field: undefined };
  }

  private siteAt(path: Path): Site | undefined {
    let site: Site | undefined = this.root;
    for (const element of path)
      if (typeof element === 'string') site = site && this.step(site, element);
    return site;
  }

  private step(site: Site, name: string): Site | undefined {
    const known = this.below.get(site) ?? new Map<string, Site | undefined>();
    this.below.set(site, known);
    if (!known.has(name)) known.set(name, this.find(site, name));
    return known.get(name);
  }

  private find(site: Site, name: string): Site | undefined {
    const found = site.sets.flatMap((typed) =>
      [...this.fields(typed, new Set())].filter(
        ({ node }) => (node.alias ?? node.name).value === name,
      ),
    );
    const [first] = found;
    if (first === undefined) return undefined;
    const sets = found.flatMap(({ type, node }) => this.setsOf(type, node));
    return { isList: isListOf(this.typeOf(first.type, first.node)), sets };
  }

  /** The fields of a selection on any type, fragments looked into once. */
  private *fields({ type, set }: TypedSet, spread: Set<string>): Generator<TypedField> {
    for (const node of set.selections) {
      if (!isIncluded(node, this.text.conditions)) continue;
      if (node.kind === Kind.FIELD) yield { type, node };
      else {
        const below = this.fragmentOf(node, type, spread);
        if (below !== undefined) yield* this.fields(below, spread);
      }
    }
  }

  private fragmentOf(
    node: FragmentSpreadNode | InlineFragmentNode,
    type: GraphQLCompositeType,
    spread: Set<string>,
  ): TypedSet | undefined {
    const name = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : undefined;
    if (name !== undefined && spread.has(name)) return undefined;
    if (name !== undefined) spread.add(name);
    const fragment =
      node.kind === Kind.FRAGMENT_SPREAD ? this.text.fragments.get(node.name.value) : node;
    const condition = fragment?.typeCondition?.name.value;
    const on = condition === undefined ? type : this.text.schema.getType(condition);
    return fragment && isCompositeType(on) ? { type: on, set: fragment.selectionSet } : undefined;
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
