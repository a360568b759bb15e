import type { FeedEvent } from './follow-feed.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isWord = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** `urgency=HIGH`, `referral.id=…`, `children=…,…`: what is null or empty is left out. */
const words = (value: unknown, path: readonly string[]): readonly string[] => {
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => words(item, []).map((word) => word.replace(/^.*=/, '')));
    return items.length === 0 ? [] : [`${path.join('.')}=${items.join(',')}`];
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([key, inner]) => words(inner, [...path, key]));
  return isWord(value) ? [`${path.join('.')}=${String(value)}`] : [];
};

/** An event in one line, for people: its cursor is kept, not shown. */
export const lineOf = ({ cursor: _cursor, ...said }: FeedEvent): string =>
  words(said, []).join('  ');
