import { violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule03: Rule = {
  number: 3,
  text: 'LAC ⇒ legal status + placement; L1 only with a PoliceProtection; J2 only with an AccommodationRequest PROVIDED.',
  check: ({ police, socialCare }) => {
    const protectedByPolice = new Set(police.policeProtections.map(({ childId }) => childId));
    const accommodated = new Set(
      police.custodyRecords
        .filter((record) =>
          record.accommodationRequests.some(({ response }) => response === 'PROVIDED'),
        )
        .map(({ childId }) => childId),
    );
    return violations(3, socialCare.lookedAfter, ({ childId, legalStatus, placements }) => {
      if (placements.length === 0) return 'looked after without placement';
      if (legalStatus === 'L1' && !protectedByPolice.has(childId))
        return 'L1 without police protection';
      return legalStatus === 'J2' && !accommodated.has(childId)
        ? 'J2 without a bed provided'
        : null;
    });
  },
};
