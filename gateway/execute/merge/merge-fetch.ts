import type { FetchKey } from '../../plan/fetch-selection.js';
import { generate, isRecord, ownOf, readOwn } from '../generated.js';

/** Whether a type name is that of an interface or union. */
export type IsAbstract = (typeName: unknown) => boolean;

/** Puts what a fetch answered about an object into the object as it is known so far. */
export type Merge = (target: Record<string, unknown>, source: Record<string, unknown>) => void;

/**
 * Only the names that the fetch asked for are read, as own properties, so nothing else that a subgraph
 * sends can reach the answer. A value never gives way to null: of two subgraphs that resolve the same
 * field, the one that answered is believed. Nor does a type name give way to that of an interface, which
 * is all that the subgraph of an interface object knows. Objects are taken over, not copied.
 */
class Merger {
  constructor(private readonly isAbstract: IsAbstract) {}

  value(target: Record<string, unknown>, key: FetchKey, value: object): void {
    const known = ownOf(target, key.name);
    if (Array.isArray(known) && Array.isArray(value))
      target[key.name] = this.lists(known, value, key);
    else if (isRecord(known) && isRecord(value)) this.keys(key.below ?? [], known, value);
    else target[key.name] = value;
  }

  /** Lists of one length are the same list, item by item; of two lengths, the later one stands. */
  private lists(known: unknown[], value: unknown[], key: FetchKey): unknown[] {
    if (known.length !== value.length) return value;
    return known.map((item: unknown, index) => {
      const other: unknown = value[index];
      if (Array.isArray(item) && Array.isArray(other)) return this.lists(item, other, key);
      if (!isRecord(item) || !isRecord(other)) return other ?? item;
      this.keys(key.below ?? [], item, other);
      return item;
    });
  }

  private keys(
    keys: readonly FetchKey[],
    target: Record<string, unknown>,
    source: Record<string, unknown>,
  ): void {
    for (const key of keys) {
      const value = ownOf(source, key.name);
      if (value === undefined) continue;
      const isKnown = ownOf(target, key.name) !== undefined;
      const isWeaker = value === null || (key.name === '__typename' && this.isAbstract(value));
      if (isWeaker && isKnown) continue;
      if (isRecord(value) || Array.isArray(value)) this.below(target, key, value);
      else target[key.name] = value;
    }
  }

  private below(target: Record<string, unknown>, key: FetchKey, value: object): void {
    if (key.below === undefined) target[key.name] = value;
    else this.value(target, key, value);
  }
}

/** One statement per key: a leaf is copied; an object is merged when there is one already. */
const statement = (key: FetchKey, index: number): string => {
  const name = JSON.stringify(key.name);
  const known = readOwn('t', key.name);
  const set = `t[${name}]=v;`;
  const keep = key.name === '__typename' ? 'v===null||a(v)' : 'v===null';
  const put =
    key.below === undefined
      ? set
      : `{const w=${known};if(w===undefined||w===null||typeof v!=="object")${set}else m.value(t,k[${String(index)}],v);}`;
  return `v=${readOwn('s', key.name)};if(${keep}){if(${known}===undefined)${set}}else if(v!==undefined)${put}`;
};

export const createMerge = (keys: readonly FetchKey[], isAbstract: IsAbstract): Merge =>
  generate<Merge>(`return (t,s)=>{let v;${keys.map(statement).join('')}};`, {
    a: isAbstract,
    k: keys,
    m: new Merger(isAbstract),
  });
