import { violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule12: Rule = {
  number: 12,
  text: 'Intelligence items: every one has source, assessment and handling; code C has no sanitised text and is released to nobody (M6).',
  check: ({ police }) =>
    violations(
      12,
      police.intelligence,
      ({ source, assessment, handling, sanitisedText, releasedTo }) => {
        if (![1, 2, 3].includes(source) || !'ABCDE'.includes(assessment)) return 'not graded';
        if (handling === 'P') return null;
        return sanitisedText === null && releasedTo.length === 0 ? null : 'code C released';
      },
    ),
};
