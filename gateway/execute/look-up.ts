import type { PreparedFetch } from './prepared-fetch.js';

type Entity = Record<string, unknown>;

/** The objects of one fetch, each with the index of its representation. */
export interface FetchEntities {
  readonly fetch: PreparedFetch;
  readonly entities: readonly Entity[];
  /** Parallel to `entities`. */
  readonly indexes: readonly number[];
  /** Objects that could not be represented, because a part of their key was not answered. */
  readonly gaps: readonly Entity[];
}

/** Representations of one `_entities` field: each different one once, as JSON text. */
export class LookUp {
  readonly representations: string[] = [];
  private readonly byText = new Map<string, number>();
  private readonly bySoleKey = new Map<string, Map<unknown, number>>();

  /** Adds what a fetch wants to look up. */
  add(fetch: PreparedFetch, found: readonly Entity[]): FetchEntities {
    const entities: Entity[] = [];
    const indexes: number[] = [];
    const gaps: Entity[] = [];
    for (const entity of found) {
      const index = this.indexOf(fetch, entity);
      if (index === undefined) continue;
      if (index < 0) gaps.push(entity);
      else {
        entities.push(entity);
        indexes.push(index);
      }
    }
    return { fetch, entities, indexes, gaps };
  }

  /** Undefined when the fetch does not concern objects of this type; -1 when a part is missing. */
  private indexOf({ representer }: PreparedFetch, entity: Entity): number | undefined {
    const typeName = entity.__typename;
    const kind = typeof typeName === 'string' ? representer?.of(typeName) : undefined;
    if (kind === undefined) return typeName === undefined ? -1 : undefined;
    const sole = kind.soleKey === undefined ? undefined : entity[kind.soleKey];
    if (typeof sole !== 'string' && typeof sole !== 'number')
      return this.indexOfText(kind.represent(entity));
    const known = this.bySoleKey.get(kind.keyGroup) ?? new Map<unknown, number>();
    this.bySoleKey.set(kind.keyGroup, known);
    const index = known.get(sole) ?? this.indexOfText(kind.represent(entity));
    known.set(sole, index);
    return index;
  }

  private indexOfText(text: string | undefined): number {
    if (text === undefined) return -1;
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const index = this.representations.push(text) - 1;
    this.byText.set(text, index);
    return index;
  }
}
