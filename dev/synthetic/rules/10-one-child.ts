import type { WorldChild } from '../world.js';
import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule10: Rule = {
  number: 10,
  text: 'One child: 0–1 NHS number; twins share date of birth and surname.',
  check: ({ children, health }) => {
    const child = byId(children);
    const numbers = new Set<string>();
    const registered = new Set<string>();
    const registrations = health.children.map((entry) => ({ ...entry, id: entry.childId }));
    return [
      ...violations(10, registrations, ({ childId, nhsNumber }) => {
        const isKnown = registered.has(childId) || (nhsNumber !== null && numbers.has(nhsNumber));
        registered.add(childId);
        if (nhsNumber !== null) numbers.add(nhsNumber);
        return isKnown ? 'an NHS number twice, or two of one child' : null;
      }),
      ...violations(10, children, (one) => twinWhy(one, child)),
    ];
  },
};

const twinWhy = (one: WorldChild, child: ReadonlyMap<string, WorldChild>): string | null => {
  if (one.twinOf === null) return null;
  const twin = child.get(one.twinOf);
  const isTwin = twin?.dateOfBirth === one.dateOfBirth && twin.familyName === one.familyName;
  return isTwin ? null : 'twins of different birthdays or surnames';
};
