import { need, type DerivedField } from '../derived-field.js';
import { accessEventFields, missingFrom, newestFirst } from './access-events.js';

const handedOn = `(childId: $childId, first: $first, after: $after) { ${accessEventFields} }`;

/**
 * `accessLog(childId)`: who looked at a child, over all owners. A cursor is a moment, so one serves every
 * owner: each is asked for what is older.
 */
export const accessLog: DerivedField = {
  coordinate: 'Query.accessLog',
  needs: need(`{
    police: policeAccessLog${handedOn}
    socialCare: socialCareAccessLog${handedOn}
    health: healthAccessLog${handedOn}
    cps: cpsAccessLog${handedOn}
  }`),
  isSilentOfSources: true,
  derive: (needed, { first }) => {
    const lists = new Map([
      ['POLICE', needed.police] as const,
      ['SOCIAL_CARE', needed.socialCare] as const,
      ['HEALTH', needed.health] as const,
      ['CPS', needed.cps] as const,
    ]);
    const missing = missingFrom(lists);
    if (missing.length === lists.size) return null;
    const atMost = typeof first === 'number' ? first : 50;
    const events = newestFirst([...lists.values()]);
    const page = events.slice(0, atMost);
    const last = page.at(-1);
    return {
      edges: page.map((node) => ({ cursor: node.cursor, node })),
      pageInfo: {
        hasNextPage:
          events.length > atMost ||
          [...lists.values()].some((list) => Array.isArray(list) && list.length >= atMost),
        endCursor: last?.cursor ?? null,
      },
      missing,
    };
  },
};
