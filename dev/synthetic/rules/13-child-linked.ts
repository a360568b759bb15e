import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule13: Rule = {
  number: 13,
  text: '`childLinked` true if and only if the domestic abuse incident lists a child in the household.',
  check: ({ police }) => {
    const incident = byId(police.incidents);
    return violations(13, police.harmAssessments, ({ childLinked, childIds, incidentId }) => {
      const household = incident.get(incidentId ?? '')?.domesticAbuse?.childrenInHousehold ?? 0;
      if (childLinked !== household > 0) return 'childLinked does not fit the household';
      return childLinked === childIds.length > 0
        ? null
        : 'childLinked does not fit the children named';
    });
  },
};
