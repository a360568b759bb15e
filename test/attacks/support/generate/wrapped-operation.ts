/** An operation, and the same wrapped in whatever GraphQL allows: the answers must agree. */
import fc from 'fast-check';
import {
  Kind,
  parse,
  print,
  visit,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What is done to one selection set. */
interface Twist {
  readonly kind: 'ALIAS' | 'INLINE' | 'TYPED' | 'SPREAD' | 'INCLUDE' | 'SKIP' | 'TWICE' | 'NONE';
  readonly keep: number;
}

const twists = fc.array(
  fc.record<Twist>({
    kind: fc.constantFrom(
      ...(['ALIAS', 'INLINE', 'TYPED', 'SPREAD', 'INCLUDE', 'SKIP', 'TWICE', 'NONE'] as const),
    ),
    keep: fc.nat(99),
  }),
  { minLength: 40, maxLength: 40 },
);

const body = (document: string): SelectionSetNode => {
  const [definition] = parse(document, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
  return definition.selectionSet;
};

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** A response key that remembers its field: whatever stands before `__x` is the key of the plain operation. */
const aliased = (node: FieldNode, at: number): FieldNode => ({
  ...node,
  alias: named(`${node.alias?.value ?? node.name.value}__x${String(at)}`),
});

export const withoutAliases = (text: string): string => text.replace(/__x\d+/g, '');

/** About one in eight of the fields of an operation; the first of a set stays, so that none is empty. */
const thinned = (document: string, keep: (at: number) => boolean): string => {
  let at = 0;
  return print(
    visit(parse(document, { noLocation: true }), {
      SelectionSet: (set) => {
        const selections = set.selections.filter((_, place) => {
          at += 1;
          return place === 0 || keep(at);
        });
        return { ...set, selections };
      },
    }),
  );
};

class Wrapper {
  private at = 0;
  private readonly fragments: string[] = [];

  constructor(
    private readonly steps: readonly Twist[],
    private readonly typeOf: (path: readonly string[]) => string,
  ) {}

  document(set: SelectionSetNode): string {
    const main = print(this.set(set, []));
    const text = `${main} ${this.fragments.join(' ')}`;
    // A variable that is defined and not used is an error.
    const switches = [
      ...(text.includes('$on') ? [', $on: Boolean = true'] : []),
      ...(text.includes('$off') ? [', $off: Boolean = false'] : []),
    ];
    return `query ($id: ID!${switches.join('')}) ${text}`;
  }

  private set(set: SelectionSetNode, path: readonly string[]): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: set.selections.flatMap((node) =>
        node.kind === Kind.FIELD ? this.field(node, path) : [node],
      ),
    };
  }

  private field(node: FieldNode, path: readonly string[]): readonly SelectionNode[] {
    const at = (this.at += 1);
    const { kind = 'NONE' } = this.steps[at % this.steps.length] ?? {};
    const inner = node.selectionSet
      ? { ...node, selectionSet: this.set(node.selectionSet, [...path, node.name.value]) }
      : node;
    return this.twisted(inner, { kind, at, type: this.typeOf(path) });
  }

  private twisted(
    node: FieldNode,
    { kind, at, type }: { kind: Twist['kind']; at: number; type: string },
  ): readonly SelectionNode[] {
    const inside = (head: string): SelectionNode =>
      body(`{ ${head} { ${print(node)} } }`).selections[0]!;
    if (kind === 'ALIAS') return [aliased(node, at)];
    if (kind === 'TWICE') return [node, aliased(node, at)];
    if (kind === 'INLINE') return [inside('...')];
    if (kind === 'TYPED') return [inside(`... on ${type}`)];
    if (kind === 'INCLUDE') return [inside('... @include(if: $on)')];
    if (kind === 'SKIP') return [inside('... @skip(if: $off)')];
    if (kind === 'NONE') return [node];
    this.fragments.push(`fragment X${String(at)} on ${type} { ${print(node)} }`);
    return [{ kind: Kind.FRAGMENT_SPREAD, name: named(`X${String(at)}`) }];
  }
}

export interface WrappedOperation {
  readonly plain: string;
  readonly wrapped: string;
}

/** Some of an operation's fields, and the same in wrapping; `typeOf` tells the type at a path of fields. */
export const wrappedOf = (
  document: string,
  typeOf: (path: readonly string[]) => string,
): fc.Arbitrary<WrappedOperation> =>
  twists.map((steps) => {
    const plain = thinned(document, (at) => (steps[at % steps.length]?.keep ?? 0) % 4 === 0);
    return { plain, wrapped: new Wrapper(steps, typeOf).document(body(plain)) };
  });
