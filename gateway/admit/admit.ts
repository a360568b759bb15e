import { Kind, parse, visit, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../schema/errors/refusal.js';
import { HIDDEN_PREFIX } from '../view/derived-field.js';
import { measure } from './measure.js';

/** Protocol §8. The shipped child view is 9 deep and has about 130 selections. */
const limits = { tokens: 10_000, brackets: 200, depth: 15, selections: 5_000 } as const;

const KEPT_VERDICTS = 2_000;

/** Names that mean something to JavaScript objects are nobody's response keys. */
const refusedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const tooLarge = (what: string): Refusal =>
  new Refusal('LIMIT_EXCEEDED', `The operation is larger than the limits allow: ${what}.`);

/**
 * The parser calls itself for every bracket, so text that only opens brackets must be stopped before
 * it. Strings may hold brackets too; the limit leaves room for them.
 */
const nestingOf = (text: string): number => {
  let deepest = 0;
  let open = 0;
  for (const char of text) {
    if (char === '{' || char === '[' || char === '(') deepest = Math.max(deepest, ++open);
    else if (char === '}' || char === ']' || char === ')') open -= 1;
  }
  return deepest;
};

const namesRefused = (document: DocumentNode): boolean => {
  let isRefused = false;
  visit(document, {
    [Kind.NAME]: ({ value }) => {
      if (refusedNames.has(value) || value.startsWith(HIDDEN_PREFIX)) isRefused = true;
    },
  });
  return isRefused;
};

const judge = (text: string): Refusal | null => {
  if (nestingOf(text) > limits.brackets) return tooLarge('too many brackets in one another');
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: limits.tokens });
  } catch {
    // A syntax error is Apollo Server's to report, with its place.
    return null;
  }
  if (namesRefused(document))
    return new Refusal('BAD_USER_INPUT', 'The operation uses a reserved name.');
  const { depth, selections } = measure(document);
  if (depth > limits.depth) return tooLarge('at most 15 fields below one another');
  return selections > limits.selections ? tooLarge('at most 5,000 selections') : null;
};

const verdicts = new LRUCache<string, { readonly refusal: Refusal | null }>({ max: KEPT_VERDICTS });

/**
 * Whether an operation may be parsed, validated and run at all; the same on every transport. Judged
 * before anything whose cost grows faster than the text. Throws Refusal LIMIT_EXCEEDED or BAD_USER_INPUT.
 */
export const admit = (text: string): void => {
  const known = verdicts.get(text) ?? { refusal: judge(text) };
  verdicts.set(text, known);
  if (known.refusal) throw known.refusal;
};
