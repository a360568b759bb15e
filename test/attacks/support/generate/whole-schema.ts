/**
 * Walks the schema for one reader: every coordinate is asked once, where as little as can be stands above
 * it that this reader may not have, for below what is withheld nothing is asked at all.
 */
import {
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import { target } from '../dataset/target-child.js';
import { isWithheld, type Place, type Reader } from '../oracle/expected-level.js';
import { marked, markedBy, publicSchema } from '../oracle/marks.js';

type Field = GraphQLField<unknown, unknown>;

const samples: Readonly<Record<string, string>> = {
  ...{ ID: `"${target}"`, String: '"E06000019"', Int: '1', Boolean: 'true' },
  ...{ Date: '"2014-01-01"', DateTime: '"2014-01-01T00:00:00Z"' },
};

const sampleOf = ({ name, type }: GraphQLArgument): string | null => {
  const named = getNamedType(type);
  const value = isEnumType(named) ? named.getValues()[0]?.name : samples[named.name];
  if (value === undefined) return null;
  return `${name}: ${String(type).startsWith('[') ? `[${value}]` : value}`;
};

/** The arguments that must be given; null when they cannot be made up. */
const argumentsOf = ({ args }: Field): string | null => {
  const needed = args.filter(isRequiredArgument).map(sampleOf);
  if (needed.includes(null)) return null;
  return needed.length > 0 ? `(${needed.join(', ')})` : '';
};

/** A field that can be asked, and how. */
interface Asking {
  readonly name: string;
  readonly coordinate: string;
  /** With its arguments. */
  readonly call: string;
  /** Null where it leads to no object. */
  readonly inner: GraphQLObjectType | null;
}

const askingOf = (type: GraphQLObjectType, field: Field): readonly Asking[] => {
  const given = argumentsOf(field);
  if (given === null) return [];
  const named = getNamedType(field.type);
  return [
    {
      name: field.name,
      coordinate: `${type.name}.${field.name}`,
      call: `${field.name}${given}`,
      inner: isObjectType(named) ? named : null,
    },
  ];
};

const asked = new Map<GraphQLObjectType, readonly Asking[]>();

const fieldsOf = (type: GraphQLObjectType): readonly Asking[] => {
  const known = asked.get(type);
  if (known) return known;
  const made = Object.values(type.getFields()).flatMap((field) => askingOf(type, field));
  asked.set(type, made);
  return made;
};

/** The field through which each type is entered below `start`: one that the reader may have where there is one. */
const entriesFrom = (
  start: GraphQLObjectType,
  reader: Reader,
  place: Place,
): ReadonlyMap<string, Asking> => {
  const entries = new Map<string, Asking>();
  const reached = new Set([start]);
  const enter = (type: GraphQLObjectType, isOpenOnly: boolean): void => {
    for (const field of fieldsOf(type)) {
      const next = field.inner;
      if (!next || next.name === 'Child' || reached.has(next)) continue;
      if (isOpenOnly && isWithheld(field.coordinate, reader, { place })) continue;
      reached.add(next);
      entries.set(next.name, field);
    }
  };
  // A set is walked with what is added on the way.
  for (const type of reached) enter(type, true);
  for (const type of reached) enter(type, false);
  return entries;
};

const selectionOf = (type: GraphQLObjectType, entries: ReadonlyMap<string, Asking>): string => {
  const selected = fieldsOf(type).map((field) => {
    const { call, inner } = field;
    if (!inner) return call;
    return entries.get(inner.name) === field
      ? `${call} ${selectionOf(inner, entries)}`
      : `${call} { __typename }`;
  });
  return `{ ${selected.join(' ')} }`;
};

/** One part of everything: as large as a single operation may be. */
export interface Part {
  readonly name: string;
  readonly owner: Agency | null;
  readonly document: string;
  readonly isOfChild: boolean;
}

const typeNamed = (name: string): GraphQLObjectType => {
  const type = publicSchema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}`);
  return type;
};

/** A field with everything below it. */
const whole = ({ call, inner }: Asking, reader: Reader, place: Place): string =>
  inner ? `${call} ${selectionOf(inner, entriesFrom(inner, reader, place))}` : call;

/** The agencies' parts of a child are open and lead to what is theirs. */
const ownerOfPart: Readonly<Record<string, Agency>> = {
  ...{ police: 'POLICE', socialCare: 'SOCIAL_CARE', health: 'HEALTH', cps: 'CPS' },
};

/** Everything of a child, agency by agency. */
export const childParts = (reader: Reader): readonly Part[] =>
  fieldsOf(typeNamed('Child'))
    .filter(({ name }) => name !== 'id')
    .map((field) => ({
      name: `Child.${field.name}`,
      owner: ownerOfPart[field.name] ?? marked(`Child.${field.name}`)?.owner ?? null,
      document: `query ($id: ID!) { child(id: $id) { id ${whole(field, reader, 'CHILD')} } }`,
      isOfChild: true,
    }));

/** So many reports of one owner in an operation: they run one after another, and have two seconds. */
const AT_ONCE = 6;

/** Dealt out: neighbours often lead to the same records, and together to more than one operation may ask for. */
const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] => {
  const hands = Math.ceil(items.length / size);
  return Array.from({ length: hands }, (_, hand) => items.filter((__, at) => at % hands === hand));
};

/** Reports and work lists, some of one owner's in an operation. What the gateway itself makes of them is none's. */
export const rootParts = (reader: Reader): readonly Part[] => {
  const fields = fieldsOf(typeNamed('Query')).filter(({ coordinate }) =>
    agencies.some((owner) => markedBy(owner, coordinate) !== null),
  );
  const ownerOf = ({ name }: Asking): Agency | null => marked(`Query.${name}`)?.owner ?? null;
  const owners = [...new Set(fields.map(ownerOf))];
  return owners.flatMap((owner) =>
    chunks(
      fields.filter((field) => ownerOf(field) === owner),
      AT_ONCE,
    ).map((some) => ({
      name: `Query.${some.map(({ name }) => name).join(', ')}`,
      ...{ owner, isOfChild: false },
      document: `{ ${some.map((field) => whole(field, reader, 'ROOT')).join(' ')} }`,
    })),
  );
};
