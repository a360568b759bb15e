import type { FetchKey } from '../../plan/fetch-selection.js';
import { generate, isRecord, ownOf, readOwn } from '../generated.js';

/** Puts what a fetch answered about an object into the object as it is known so far. */
export type Merge = (target: Record<string, unknown>, source: Record<string, unknown>) => void;

/**
 * Only the names that the fetch asked for are read, as own properties, so nothing else that a subgraph
 * sends can reach the answer. A value never gives way to null: of two subgraphs that resolve the same
 * field, the one that answered is believed. Objects are taken over, not copied.
 */
const mergeValue = (target: Record<string, unknown>, key: FetchKey, value: object): void => {
  const known = ownOf(target, key.name);
  if (Array.isArray(known) && Array.isArray(value)) {
    target[key.name] = mergeLists(known, value, key);
    return;
  }
  if (isRecord(known) && isRecord(value)) mergeKeys(key.below ?? [], known, value);
  else target[key.name] = value;
};

/** Lists of one length are the same list, item by item; of two lengths, the later one stands. */
const mergeLists = (known: unknown[], value: unknown[], key: FetchKey): unknown[] => {
  if (known.length !== value.length) return value;
  return known.map((item: unknown, index) => {
    const other: unknown = value[index];
    if (Array.isArray(item) && Array.isArray(other)) return mergeLists(item, other, key);
    if (!isRecord(item) || !isRecord(other)) return other ?? item;
    mergeKeys(key.below ?? [], item, other);
    return item;
  });
};

const mergeKeys = (
  keys: readonly FetchKey[],
  target: Record<string, unknown>,
  source: Record<string, unknown>,
): void => {
  for (const key of keys) {
    const value = ownOf(source, key.name);
    if (value === undefined) continue;
    if (value === null) {
      if (ownOf(target, key.name) === undefined) target[key.name] = null;
    } else if (typeof value === 'object' && key.below !== undefined) mergeValue(target, key, value);
    else target[key.name] = value;
  }
};

/** One statement per key: a leaf is copied; an object is merged when there is one already. */
const statement = (key: FetchKey, index: number): string => {
  const name = JSON.stringify(key.name);
  const known = readOwn('t', key.name);
  const set = `t[${name}]=v;`;
  const put =
    key.below === undefined
      ? set
      : `{const w=${known};if(w===undefined||w===null||typeof v!=="object")${set}else m(t,k[${String(index)}],v);}`;
  return `v=${readOwn('s', key.name)};if(v===null){if(${known}===undefined)t[${name}]=null;}else if(v!==undefined)${put}`;
};

export const createMerge = (keys: readonly FetchKey[]): Merge =>
  generate<Merge>(`return (t,s)=>{let v;${keys.map(statement).join('')}};`, {
    k: keys,
    m: mergeValue,
  });
