/** Which selections of an operation are withheld from a reader, and where the answer must say so. */
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Agency } from '../../../../schema/principal/agency.js';
import { isWithheld, type Place, type Reader } from './expected-level.js';
import { marked, publicSchema } from './marks.js';

export interface ExpectedState {
  /** Response keys; those below the first list stand behind a colon. */
  readonly at: string;
  readonly coordinate: string;
  readonly owner: Agency;
}

export interface Question {
  readonly document: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

interface Spot {
  readonly path: readonly string[];
  /** Null while no list is crossed. */
  readonly below: readonly string[] | null;
  readonly place: Place;
}

const told = ({ path, below }: Spot): string =>
  below ? `${path.join('.')}:${below.join('.')}` : path.join('.');

const step = (spot: Spot, key: string): Spot =>
  spot.below ? { ...spot, below: [...spot.below, key] } : { ...spot, path: [...spot.path, key] };

const through = (spot: Spot, type: GraphQLOutputType): Spot =>
  spot.below === null && isListType(getNullableType(type)) ? { ...spot, below: [] } : spot;

/** Fields that an episode reaches; any other field of the root is asked over many. */
const entries: ReadonlySet<string> = new Set(['child', 'children']);

class Oracle {
  readonly found = new Map<string, ExpectedState>();
  readonly asked = new Set<string>();
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(
    document: string,
    private readonly reader: Reader,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    this.fragments = new Map(
      parse(document).definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  enter(type: GraphQLCompositeType, set: SelectionSetNode, spot: Spot): void {
    for (const node of set.selections.filter((selection) => this.isOn(selection))) {
      if (node.kind === Kind.FIELD) {
        this.fieldOf(type, node, spot);
      } else this.fragment(type, node, spot);
    }
  }

  /** A field of an abstract type is decided on each type that it may be. */
  private fieldOf(type: GraphQLCompositeType, node: FieldNode, spot: Spot): void {
    const types = isAbstractType(type) ? publicSchema.getPossibleTypes(type) : [type];
    for (const one of types.filter(isObjectType)) this.field(one, node, spot);
  }

  private isOn({ directives = [] }: SelectionNode): boolean {
    return directives.every((directive) => {
      const condition = this.condition(directive);
      if (directive.name.value === 'skip') return condition !== true;
      return directive.name.value !== 'include' || condition !== false;
    });
  }

  private condition(node: DirectiveNode): boolean | null {
    const value = node.arguments?.[0]?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value;
    return value?.kind === Kind.VARIABLE ? this.variables[value.name.value] === true : null;
  }

  private fragment(
    type: GraphQLCompositeType,
    node: Exclude<SelectionNode, FieldNode>,
    spot: Spot,
  ): void {
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
    const target = publicSchema.getType(inner?.typeCondition?.name.value ?? type.name);
    if (inner && isCompositeType(target)) this.enter(target, inner.selectionSet, spot);
  }

  private field(type: GraphQLObjectType, node: FieldNode, spot: Spot): void {
    const name = node.name.value;
    const field = type.getFields()[name];
    if (!field) return;
    const coordinate = `${type.name}.${name}`;
    const here = step(spot, node.alias?.value ?? name);
    this.asked.add(coordinate);
    if (isWithheld(coordinate, this.reader, { place: spot.place })) {
      const owner = marked(coordinate)?.owner;
      if (owner) this.found.set(told(here), { at: told(here), coordinate, owner });
      return;
    }
    const inner = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(inner)) return;
    const isEntry = type === publicSchema.getQueryType() && entries.has(name);
    const next = through(here, field.type);
    this.enter(inner, node.selectionSet, isEntry ? { ...next, place: 'CHILD' } : next);
  }
}

export interface Expectation {
  readonly withheld: readonly ExpectedState[];
  /** Coordinates that were asked; those below a withheld one were not. */
  readonly asked: ReadonlySet<string>;
}

const operationOf = ({ document, operationName }: Question): OperationDefinitionNode => {
  const found = parse(document).definitions.find(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || node.name?.value === operationName),
  );
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
  return found;
};

/** Each withheld selection once, as the answer must name it. */
export const expectedStates = (question: Question, reader: Reader): Expectation => {
  const operation = operationOf(question);
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value] as const] : [],
  );
  const variables = { ...Object.fromEntries(defaults), ...question.variables };
  const oracle = new Oracle(question.document, reader, variables);
  const root = publicSchema.getRootType(operation.operation);
  if (root) oracle.enter(root, operation.selectionSet, { path: [], below: null, place: 'ROOT' });
  return { withheld: [...oracle.found.values()], asked: oracle.asked };
};
