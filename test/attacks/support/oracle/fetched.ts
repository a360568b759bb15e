/** What the gateway asked an owner for: the coordinates of the documents that arrived. */
import { isAbstractType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { Exchange } from '../wire/owner-wire.js';
import type { Place } from './expected-level.js';
import { ownerSchemas } from './marks.js';

export interface Fetched {
  readonly owner: Agency;
  readonly coordinate: string;
  readonly place: Place;
}

/** Every coordinate that a document asks of its owner. */
const coordinatesIn = (document: string, owner: Agency): readonly Fetched[] => {
  const schema = ownerSchemas.get(owner);
  if (!schema) throw new Error(`There is no schema of ${owner}`);
  const found: Fetched[] = [];
  const types = new TypeInfo(schema);
  let depth = 0;
  let place: Place = 'ROOT';
  const field = {
    enter: ({ name: { value: name } }: { readonly name: { readonly value: string } }): void => {
      if (depth === 0) place = name === '_entities' ? 'CHILD' : 'ROOT';
      depth += 1;
      const parent = types.getParentType();
      if (!parent || name.startsWith('_')) return;
      const owners = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
      for (const type of owners) found.push({ owner, coordinate: `${type.name}.${name}`, place });
    },
    leave: (): void => {
      depth -= 1;
    },
  };
  visit(parse(document), visitWithTypeInfo(types, { Field: field }));
  return found;
};

const documentOf = (body: string): string | null => {
  const read = JSON.parse(body) as { readonly query?: unknown };
  return typeof read.query === 'string' ? read.query : null;
};

/** Every coordinate of the GraphQL requests among the exchanges. */
export const fetchedIn = (exchanges: readonly Exchange[]): readonly Fetched[] =>
  exchanges
    .filter(({ path, body }) => path === '/graphql' && body !== '')
    .flatMap(({ agency, body }) => coordinatesIn(documentOf(body) ?? '{ __typename }', agency));
