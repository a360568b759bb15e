import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule08: Rule = {
  number: 8,
  text: 'Police exhibit belongs to an investigation.',
  check: ({ police }) => {
    const investigation = byId(police.investigations);
    return violations(8, police.digitalExhibits, ({ investigationId }) =>
      investigation.has(investigationId) ? null : 'no such investigation',
    );
  },
};
