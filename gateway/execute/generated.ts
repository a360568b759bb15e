/**
 * INVARIANT: the only place where text becomes code. Whoever calls it writes names as `JSON.stringify`
 * texts and nothing else from outside; they come from a parsed GraphQL document, so they are
 * `[_A-Za-z][_0-9A-Za-z]*` in any case, and {@link isRefusedName} has turned the dangerous ones away.
 */
// The caller names the type of what it wrote; nothing else can know it.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export const generate = <F>(body: string, given: Readonly<Record<string, unknown>>): F => {
  // Object literals of fixed shape are several times cheaper to build and to print than grown objects.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
  return new Function(...Object.keys(given), `"use strict";${body}`)(...Object.values(given));
};

const refusedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Names that mean something to JavaScript objects: refused as response names, variables and keys. */
export const isRefusedName = (name: string): boolean => refusedNames.has(name);

/** JavaScript that reads an own property of `object`, also for names that every object inherits. */
export const readOwn = (object: string, name: string): string => {
  const key = JSON.stringify(name);
  const read = `${object}[${key}]`;
  return name in Object.prototype ? `(Object.hasOwn(${object},${key})?${read}:undefined)` : read;
};

/** Reads an own property of what may be anything. */
export const ownOf = (value: unknown, name: string): unknown =>
  isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
