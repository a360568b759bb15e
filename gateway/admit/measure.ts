import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large an operation is once its fragments are spread out. */
export interface Measure {
  /** Selections, fragments spread at every site. */
  readonly selections: number;
  /** Fields below one another. */
  readonly depth: number;
}

const nothing: Measure = { selections: 0, depth: 0 };

/** No operation is this large: fragments that spread one another in a circle are. */
const endless: Measure = { selections: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

const together = (a: Measure, b: Measure): Measure => ({
  selections: a.selections + b.selections,
  depth: Math.max(a.depth, b.depth),
});

/**
 * Counts without spreading: each fragment is measured once, however often it is used, so twenty
 * fragments that double one another cost twenty steps here and a million later.
 */
class Measuring {
  private readonly measured = new Map<string, Measure>();
  private readonly open = new Set<string>();

  constructor(private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>) {}

  of({ selections }: SelectionSetNode): Measure {
    return selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return together(sum, this.fragment(selection.name.value));
      }
      const below = selection.selectionSet ? this.of(selection.selectionSet) : nothing;
      if (selection.kind === Kind.INLINE_FRAGMENT) return together(sum, below);
      return together(sum, { selections: below.selections + 1, depth: below.depth + 1 });
    }, nothing);
  }

  private fragment(name: string): Measure {
    const known = this.measured.get(name);
    if (known) return known;
    if (this.open.has(name)) return endless;
    const fragment = this.fragments.get(name);
    if (!fragment) return nothing;
    this.open.add(name);
    const measure = this.of(fragment.selectionSet);
    this.open.delete(name);
    this.measured.set(name, measure);
    return measure;
  }
}

/** The largest operation of a document. */
export const measure = (document: DocumentNode): Measure => {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const measuring = new Measuring(new Map(fragments.map((node) => [node.name.value, node])));
  return document.definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => measuring.of(node.selectionSet))
    .reduce(
      (largest, next) => ({
        selections: Math.max(largest.selections, next.selections),
        depth: Math.max(largest.depth, next.depth),
      }),
      nothing,
    );
};
