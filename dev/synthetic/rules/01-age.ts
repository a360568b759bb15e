import { ageOn, londonDay } from '../civil-time.js';
import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule01: Rule = {
  number: 1,
  text: 'Age at event from date of birth = stated age.',
  check: ({ children, police }) => {
    const child = byId(children);
    return violations(1, police.custodyRecords, ({ childId, arrestedAt, ageAtArrest }) => {
      const born = child.get(childId)?.dateOfBirth ?? null;
      if (born === null) return 'arrested, but not born';
      const age = ageOn(born, londonDay(arrestedAt));
      return age === ageAtArrest
        ? null
        : `stated ${String(ageAtArrest)}, by date of birth ${String(age)}`;
    });
  },
};
