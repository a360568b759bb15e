/** What every coordinate is marked with, read off the owners' printed SDL: the agreement itself, not the code that keeps it. */
import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  Kind,
  parse,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { dataClasses, type DataClass } from '../../../../schema/policy/data-class.js';
import { levels, type Level } from '../../../../schema/policy/level.js';
import { agencies, subgraphOf, type Agency } from '../../../../schema/principal/agency.js';

export interface Mark {
  readonly classes: readonly DataClass[];
  readonly at: Level;
  /** Classes that a row may be of instead. */
  readonly others: readonly DataClass[];
}

export interface Marked {
  readonly owner: Agency;
  /** None: open. */
  readonly marks: readonly Mark[];
}

const sdlOf = (name: string): DocumentNode =>
  parse(readFileSync(new URL(`../../../../schema/${name}.graphql`, import.meta.url), 'utf8'));

const words = (value: ConstValueNode | undefined): readonly string[] => {
  if (value?.kind === Kind.LIST) return value.values.flatMap(words);
  return value?.kind === Kind.ENUM ? [value.value] : [];
};

const markOf = ({ arguments: given = [] }: ConstDirectiveNode): Mark => {
  const said = (name: string): readonly string[] =>
    words(given.find((argument) => argument.name.value === name)?.value);
  const classes = (name: string): readonly DataClass[] =>
    dataClasses.filter((dataClass) => said(name).includes(dataClass));
  const at = levels.find((level) => level === said('at')[0]) ?? 'FULL';
  return { classes: classes('as'), at, others: classes('orAs') };
};

const marksOn = (node: { readonly directives?: readonly ConstDirectiveNode[] }): readonly Mark[] =>
  (node.directives ?? []).filter(({ name }) => name.value === 'classified').map(markOf);

const coordinatesOf = (owner: Agency, sdl: DocumentNode): readonly (readonly [string, Marked])[] =>
  sdl.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION)
      return [];
    return (type.fields ?? []).map((field) => {
      const marks = [...marksOn(type), ...marksOn(field)];
      return [`${type.name.value}.${field.name.value}`, { owner, marks }] as const;
    });
  });

const documents = new Map(agencies.map((agency) => [agency, sdlOf(subgraphOf[agency])] as const));

const byOwner = new Map(
  [...documents].map(([owner, sdl]) => [owner, new Map(coordinatesOf(owner, sdl))] as const),
);

/** What the owner of a field says of it; null where it has no such field. */
export const markedBy = (owner: Agency, coordinate: string): Marked | null =>
  byOwner.get(owner)?.get(coordinate) ?? null;

const byCoordinate: ReadonlyMap<string, Marked> = new Map(
  agencies
    .flatMap((owner) => [...(byOwner.get(owner) ?? [])])
    .filter(([, { marks }]) => marks.length > 0)
    .toReversed(),
);

/** The same of whichever agency marks it; null where none does: open, or the gateway's own. */
export const marked = (coordinate: string): Marked | null => byCoordinate.get(coordinate) ?? null;

/** An owner's schema as the gateway asks it. */
export const ownerSchemas: ReadonlyMap<Agency, GraphQLSchema> = new Map(
  [...documents].map(([owner, sdl]) => [owner, buildASTSchema(sdl, { assumeValidSDL: true })]),
);

/** The schema that callers see. */
export const publicSchema: GraphQLSchema = buildASTSchema(sdlOf('api'));
