import type { TypeRepresentation } from './merge/represent.js';
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

type Branch = Map<unknown, Branch | number>;

const branchBelow = (branch: Branch, value: unknown): Branch => {
  const known = branch.get(value);
  if (known instanceof Map) return known;
  const made: Branch = new Map();
  branch.set(value, made);
  return made;
};

/** Representations of one `_entities` field: each different one once, as JSON text. */
export class LookUp {
  readonly representations: string[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byLeaves: Branch = new Map();

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
    const { leaves } = kind;
    return leaves === undefined
      ? this.indexOfText(kind.represent(entity))
      : this.indexOfLeaves(kind, leaves, entity);
  }

  /** Doubles are found by their values, without writing their text again. */
  private indexOfLeaves(
    { group, represent }: TypeRepresentation,
    leaves: readonly string[],
    entity: Entity,
  ): number {
    let branch = branchBelow(this.byLeaves, group);
    const last = leaves.length - 1;
    for (let at = 0; at < last; at += 1) branch = branchBelow(branch, entity[leaves[at] ?? '']);
    const value = entity[leaves[last] ?? ''];
    const known = branch.get(value);
    if (typeof known === 'number') return known;
    const index = this.indexOfText(represent(entity));
    branch.set(value, index);
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
