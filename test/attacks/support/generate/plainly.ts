/** An answer as it would be had nothing been wrapped: aliases undone, fields asked twice merged. */
import { expect } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import type { Outcome } from '../attacker.js';
import type { Battlefield } from '../battlefield.js';
import { fetchedIn } from '../oracle/fetched.js';
import { publicSchema } from '../oracle/marks.js';
import { withoutAliases } from './wrapped-operation.js';

/** The type whose fields stand at a path of field names from the root. */
export const typeAt = (path: readonly string[]): string => {
  const query = publicSchema.getQueryType();
  if (!query) throw new Error('There is no query type');
  const end = path.reduce((type, name) => {
    const field = type.getFields()[name];
    const next = field && getNamedType(field.type);
    if (!isObjectType(next)) throw new Error(`${name} is no object`);
    return next;
  }, query);
  return end.name;
};

/** Keys of a field that was asked under several names are one: what they hold must agree. */
const merged = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(merged);
  if (typeof value !== 'object' || value === null) return value;
  const all: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const name = withoutAliases(key);
    const next = name === 'checkedAt' ? 'NOW' : merged(inner);
    if (name in all) expect([name, all[name]]).toEqual([name, next]);
    all[name] = next;
  }
  return all;
};

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

const sitesOf = ({ errors }: Outcome): readonly string[] =>
  errors.map(({ path = [], extensions: { code, owner, class: named, field } }) =>
    withoutAliases([code, owner, named, path.join('.'), field].join(' ')),
  );

/** Data, errors and what owners were asked for, in whatever wrapping. */
export const plainly = (field: Battlefield, outcome: Outcome): unknown => ({
  data: merged(outcome.data),
  errors: once(sitesOf(outcome)),
  fetched: once(
    fetchedIn(field.exchangesOf(outcome.requestId)).map(
      ({ owner, coordinate }) => `${owner} ${coordinate}`,
    ),
  ),
});
