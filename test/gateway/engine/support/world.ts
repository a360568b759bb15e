import { createHash } from 'node:crypto';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import type {
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

/** What varies from one run to the next; the same world answers the same in every subgraph. */
export interface World {
  readonly seed: number;
  /** One nullable value in this many is null; 0 for none. */
  readonly nullEvery: number;
  /** One field in this many fails; 0 for none. */
  readonly errorEvery: number;
  /** One entity in this many is not known to a subgraph that is asked for it; 0 for none. */
  readonly unknownEvery: number;
  /** True when nulls also stand where the schema promises a value. */
  readonly nullsAnywhere?: boolean;
}

interface Thing {
  readonly __typename: string;
  /** Identity from which every value follows. */
  readonly $id: string;
  readonly [field: string]: unknown;
}

const hash = (...parts: readonly unknown[]): number =>
  createHash('sha1').update(JSON.stringify(parts)).digest().readUInt32BE(0);

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && '$id' in value;

const isKey = (name: string): boolean => name === 'id' || name.endsWith('Key');

class Subgraph {
  constructor(
    private readonly given: { readonly now: World },
    private readonly schema: GraphQLSchema,
    /** Selections of `@requires`, by coordinate. */
    private readonly requires: ReadonlyMap<string, SelectionSetNode>,
  ) {}

  private get world(): World {
    return this.given.now;
  }

  resolve: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
    const parent: Thing = isThing(source) ? source : { __typename: 'Query', $id: 'root' };
    const { fieldName: name, returnType } = info;
    if (isKey(name)) return name === 'id' ? parent.$id : `${name}:${parent.$id}`;
    const seen = this.required(parent, info);
    const n = hash(this.world.seed, name, parent.$id, args, seen);
    if (this.world.errorEvery > 0 && n % this.world.errorEvery === 1)
      throw new Error(`${name} of ${parent.$id} failed`);
    return this.value(returnType, n, `${parent.$id}.${name}`);
  };

  /** What `@requires` gave: taken from the representation, or worked out where there is only one schema. */
  private required(parent: Thing, { parentType, fieldName }: GraphQLResolveInfo): unknown {
    const wanted = this.requires.get(`${parentType.name}.${fieldName}`);
    if (wanted === undefined) return null;
    return this.pickRequired(parent, parentType, wanted, Object.keys(parent).length > 2);
  }

  private pickRequired(
    parent: Thing,
    type: GraphQLObjectType,
    wanted: SelectionSetNode,
    isGiven: boolean,
  ): unknown {
    return wanted.selections.map((selection) => {
      if (selection.kind !== Kind.FIELD)
        throw new Error('Only fields are required in these graphs');
      const name = selection.name.value;
      const field = type.getFields()[name];
      if (field === undefined) throw new Error(`No field ${name}`);
      const value = isGiven ? parent[name] : this.valueOf(parent, field);
      const below = selection.selectionSet;
      const named = getNamedType(field.type);
      if (below === undefined || !isObjectType(named) || value === null) return value;
      return this.pickRequired(value as Thing, named, below, isGiven);
    });
  }

  private valueOf(parent: Thing, { name, type }: GraphQLField<unknown, unknown>): unknown {
    const n = hash(this.world.seed, name, parent.$id, {}, null);
    return this.value(type, n, `${parent.$id}.${name}`);
  }

  private value(type: GraphQLOutputType, n: number, at: string): unknown {
    const isNull = this.world.nullEvery > 0 && (n >>> 8) % this.world.nullEvery === 1;
    if (isNull && (this.world.nullsAnywhere === true || !isNonNullType(type))) return null;
    const inner = getNullableType(type);
    if (isListType(inner))
      return Array.from({ length: (n >>> 4) % 4 }, (_, index) =>
        this.value(inner.ofType, hash(n, index), `${at}.${String(index)}`),
      );
    const named = getNamedType(inner);
    if (isEnumType(named)) {
      const values = named.getValues();
      return values[n % values.length]?.name;
    }
    if (isScalarType(named)) return scalarValue(named.name, n);
    return this.object(named, n, at);
  }

  private object(type: ReturnType<typeof getNamedType>, n: number, at: string): Thing {
    if (isAbstractType(type)) {
      const types = [...this.schema.getPossibleTypes(type)].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      );
      const chosen = types[n % types.length];
      return this.object(chosen ?? type, n >>> 3, at);
    }
    if (!isObjectType(type)) throw new Error(`No objects of ${String(type)}`);
    const isEntity = Object.keys(type.getFields()).some(isKey);
    if (!isEntity) return { __typename: type.name, $id: at };
    // An interface object does not know what it really is, but its id must.
    const isInterfaceObject = type.astNode?.directives?.some(
      ({ name }) => name.value === 'interfaceObject',
    );
    const names = ['Book', 'Film', 'Song'];
    const [idType, rest] =
      isInterfaceObject === true ? [names[n % names.length], n >>> 3] : [type.name, n];
    const $id = `${idType ?? type.name}-${String((rest >>> 6) % 4)}`;
    return { __typename: type.name, $id };
  }

  /** Finds an entity again from any of its keys; some are not known here. */
  reference(
    type: GraphQLObjectType | GraphQLInterfaceType,
    given: Readonly<Record<string, unknown>>,
  ): Thing | null {
    const key = Object.entries(given).find(([name]) => isKey(name));
    const text = String(key?.[1]);
    const $id = key?.[0] === 'id' ? text : text.slice(text.indexOf(':') + 1);
    const { unknownEvery, seed } = this.world;
    const isUnknown =
      unknownEvery > 0 && hash(seed, 'unknown', $id, type.name) % unknownEvery === 1;
    if (isUnknown) return null;
    const typeName = isInterfaceType(type) ? ($id.split('-')[0] ?? type.name) : type.name;
    return { ...given, __typename: typeName, $id };
  }
}

const scalarValue = (name: string, n: number): unknown => {
  switch (name) {
    case 'Int':
      return n % 1000;
    case 'Float':
      return n / 7;
    case 'Boolean':
      return n % 2 === 0;
    case 'Json':
      return { n, list: [n % 3, { toString: 'own' }] };
    default:
      return `s${String(n % 100)}`;
  }
};

/** Gives every field of a schema its value in the world. */
const bring = (schema: GraphQLSchema, subgraph: Subgraph): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type))
      type.resolveType ??= (value) => (isThing(value) ? value.__typename : undefined);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const resolveReference = (given: Record<string, unknown>): Thing | null =>
      subgraph.reference(type, given);
    Object.assign(type.extensions, { apollo: { subgraph: { resolveReference } } });
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith('_')) field.resolve = subgraph.resolve;
  }
  return schema;
};

/** Selections that `@requires` names in these SDLs, by coordinate. */
const requiresIn = (sdls: readonly string[]): Map<string, SelectionSetNode> => {
  const found = new Map<string, SelectionSetNode>();
  for (const sdl of sdls)
    visit(parse(sdl), {
      ObjectTypeDefinition: (type) => {
        for (const field of type.fields ?? [])
          for (const directive of field.directives ?? []) {
            const [given] = directive.name.value === 'requires' ? (directive.arguments ?? []) : [];
            if (given?.value.kind !== Kind.STRING) continue;
            const [definition] = parse(`{ ${given.value.value} }`, {
              noLocation: true,
            }).definitions;
            if (definition?.kind === Kind.OPERATION_DEFINITION)
              found.set(`${type.name.value}.${field.name.value}`, definition.selectionSet);
          }
      },
    });
  return found;
};

/** An executable subgraph whose answers all follow from the world's seed. */
export const subgraphOf = (sdl: string, world: { readonly now: World }): GraphQLSchema => {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  return bring(schema, new Subgraph(world, schema, requiresIn([sdl])));
};

/** The whole graph as one schema without any federation: what the specification makes of the world. */
export const monolithOf = (
  apiSchema: GraphQLSchema,
  sdls: readonly string[],
  world: { readonly now: World },
): GraphQLSchema => {
  const schema = buildSchema(printSchema(apiSchema));
  return bring(schema, new Subgraph(world, schema, requiresIn(sdls)));
};
