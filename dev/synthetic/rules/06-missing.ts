import { byId, violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule06: Rule = {
  number: 6,
  text: 'MissingEpisode return ≥ report; RHI after return.',
  check: ({ police, socialCare }) => {
    const episode = byId(socialCare.missingEpisodes);
    return [
      ...violations(6, police.missingEpisodes, ({ reportedAt, foundAt }) =>
        foundAt !== null && foundAt < reportedAt ? 'found before reported' : null,
      ),
      ...violations(6, socialCare.returnHomeInterviews, ({ at, missingEpisodeId }) => {
        const foundAt = episode.get(missingEpisodeId)?.endedAt ?? null;
        if (foundAt === null) return 'interview without a return';
        return at !== null && at < foundAt ? 'interview before the return' : null;
      }),
    ];
  },
};
