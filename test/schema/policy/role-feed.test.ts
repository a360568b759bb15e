import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { feedRules, mayFollow } from '../../../schema/policy/role-feed.js';
import { rolePurposes } from '../../../schema/policy/role-purpose.js';
import { agencies, subgraphOf } from '../../../schema/principal/agency.js';

const subscriptionsOf = (name: string): readonly string[] => {
  const sdl = readFileSync(new URL(`../../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const type = buildASTSchema(parse(sdl), { assumeValidSDL: true }).getSubscriptionType();
  return Object.keys(type?.getFields() ?? {});
};

describe('who may follow which feed', () => {
  it.each(agencies)('is written for every feed of %s, and for no other', (owner) => {
    const ruled = feedRules.filter((rule) => rule.owner === owner).map(({ feed }) => feed);
    expect(ruled.toSorted()).toEqual(subscriptionsOf(subgraphOf[owner]).toSorted());
  });

  it('lets nobody of another agency follow but its system', () => {
    const strangers = feedRules.flatMap(({ owner, grants }) =>
      grants
        .filter(({ agency }) => agency !== owner)
        .flatMap(({ roles }) => roles.filter((role) => role !== 'SYSTEM_SUBSCRIBER')),
    );
    expect(strangers).toEqual([]);
  });

  it('grants no role a purpose that is not its own', () => {
    const granted = feedRules.flatMap(({ feed, grants }) =>
      grants.flatMap(({ agency, roles, purposes }) =>
        roles.flatMap((role) => purposes.map((purpose) => ({ feed, agency, role, purpose }))),
      ),
    );
    const isOwn = ({ agency, role, purpose }: (typeof granted)[number]): boolean =>
      rolePurposes.some(
        (row) => row.agency === agency && row.role === role && row.purposes.includes(purpose),
      );
    expect(granted.filter((one) => !isOwn(one))).toEqual([]);
    const refused = granted.filter(
      ({ feed, agency, role, purpose }) => !mayFollow({ agency, roles: [role] }, feed, purpose),
    );
    expect(refused).toEqual([]);
  });

  it('is refused for another purpose, for no role, and for a feed that there is none of', () => {
    const system = { agency: 'SOCIAL_CARE', roles: ['SYSTEM_SUBSCRIBER'] } as const;
    expect(mayFollow(system, 'policeReferralSubmitted', 'S47_STRATEGY_CP')).toBe(false);
    expect(mayFollow({ ...system, roles: [] }, 'policeReferralSubmitted', 'MASH_SCREENING')).toBe(
      false,
    );
    expect(mayFollow(system, 'everything', 'MASH_SCREENING')).toBe(false);
  });
});
