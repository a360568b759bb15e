import { generate, isRecord, ownOf, readOwn } from '../generated.js';

/** Finds the objects at a fetch's path, in document order; nulls and wrong shapes are passed over. */
export type Walk = (root: Record<string, unknown>) => Record<string, unknown>[];

/** An object of the merged result with its place, real indexes included. */
export interface Placed {
  readonly object: Record<string, unknown>;
  readonly path: readonly (string | number)[];
}

const step = (path: readonly string[], depth: number, value: string): string => {
  const element = path[depth];
  if (element === undefined)
    return `if(typeof ${value}==="object"&&${value}!==null&&!Array.isArray(${value}))out.push(${value});`;
  const next = `v${String(depth + 1)}`;
  const rest = step(path, depth + 1, next);
  if (element !== '@')
    return `if(typeof ${value}==="object"&&${value}!==null){const ${next}=${readOwn(value, element)};${rest}}`;
  const index = `i${String(depth)}`;
  return `if(Array.isArray(${value}))for(let ${index}=0;${index}<${value}.length;${index}++){const ${next}=${value}[${index}];${rest}}`;
};

/** A loop per list on the way, written out once per fetch. */
export const createWalk = (path: readonly string[]): Walk =>
  generate<Walk>(`return v0=>{const out=[];${step(path, 0, 'v0')}return out;};`, {});

/** The same objects with their places. Only for errors, so it may be slow. */
export const walkWithPlaces = (root: unknown, path: readonly string[]): readonly Placed[] => {
  const found: Placed[] = [];
  const visit = (value: unknown, depth: number, at: readonly (string | number)[]): void => {
    const element = path[depth];
    if (element === undefined) {
      if (isRecord(value)) found.push({ object: value, path: at });
    } else if (element !== '@') visit(ownOf(value, element), depth + 1, [...at, element]);
    else if (Array.isArray(value))
      value.forEach((item: unknown, index) => {
        visit(item, depth + 1, [...at, index]);
      });
  };
  visit(root, 0, []);
  return found;
};
