import { violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule04: Rule = {
  number: 4,
  text: 'Certificate required only if charged, bail refused and still detained at first court.',
  check: ({ police }) =>
    violations(4, police.custodyRecords, (record) => {
      if (record.certificate?.required !== true) return null;
      if (record.chargedAt === null) return 'required, but not charged';
      if (!record.bailRefused) return 'required, but bail not refused';
      const { firstCourtAt, releasedAt } = record;
      const isDetained =
        firstCourtAt !== null && (releasedAt === null || releasedAt >= firstCourtAt);
      return isDetained ? null : 'required, but not in detention at first court';
    }),
};
