import { isRecord } from './generated.js';

/** Whether a value holds, at any depth, an own key that would reach an object's prototype. */
export const hasProtoKey = (value: unknown): boolean => {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (Array.isArray(one)) for (const item of one) left.push(item);
    else if (isRecord(one)) {
      if (Object.hasOwn(one, '__proto__')) return true;
      for (const item of Object.values(one)) left.push(item);
    }
  }
  return false;
};

/** A key `__proto__`, or an escape that could write one of its letters. */
const suspect = /__proto__|\\u00(?:5[fF]|[67][0-9a-fA-F])/;

/**
 * Parses JSON that comes from outside and throws when a key is `__proto__`. The look at the text is
 * nearly free, the look at the value is not: it happens only when the text could hide one.
 */
export const parseScreened = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (suspect.test(text) && hasProtoKey(value)) throw new SyntaxError('A key named __proto__');
  return value;
};
