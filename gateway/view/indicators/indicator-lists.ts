import { GraphQLError } from 'graphql';
import {
  indicatorCodes,
  type IndicatorCode,
} from '../../../schema/indicators/indicator-catalogue.js';
import type { DeriveSite, RawObject } from '../../execute/engine-operation.js';
import { need, type DerivedField } from '../derived-field.js';
import { Given } from '../given.js';
import { indicatorsNeed, indicatorsOf, isOfView } from './indicators.js';

/** Agencies that list the children of whom a rule holds; each answers its own staff and nobody else. */
const lists = ['police', 'socialCare'] as const;

const listNeed = (list: (typeof lists)[number]): string =>
  `${list}: ${list}Candidates(rules: $rules, area: $area, first: $first, after: $after) {
    totalCount
    edges { cursor node { id child { id ${indicatorsNeed} } } }
    pageInfo { hasNextPage endCursor }
  }`;

const needs = need(`{ ${lists.map(listNeed).join('\n')} }`);

interface Listed {
  readonly cursor: string | null;
  readonly childId: string | null;
  readonly indicators: ReturnType<typeof indicatorsOf>;
}

const listedIn = (
  list: Given,
  rules: readonly IndicatorCode[],
  site: DeriveSite,
): readonly Listed[] =>
  list.all('edges').flatMap((edge) => {
    const node = edge.one('node');
    const child = node?.one('child');
    if (!node || !child) return [];
    const all = indicatorsOf(child.raw, site);
    const named = rules.flatMap((code) => all.find((one) => one.code === code) ?? []);
    return [{ cursor: edge.text('cursor'), childId: node.text('id'), indicators: named }];
  });

/** Null when a source that could have answered is away. Throws BAD_USER_INPUT when there is none. */
const listIn = (needed: RawObject, site: DeriveSite): Given | null => {
  const given = new Given(needed);
  const [list] = lists.flatMap((name) => given.one(name) ?? []);
  if (list) return list;
  if (site.unavailable.size > 0 || site.unseen.length > 0) return null;
  throw new GraphQLError('Your agency lists none of these rules for this purpose.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

const listField = (
  coordinate: string,
  isShown: (listed: Listed) => boolean,
  isCounted: (rules: readonly IndicatorCode[]) => boolean,
): DerivedField => ({
  coordinate,
  needs,
  isSilentOfSources: true,
  derive: (needed, args, site) => {
    const asked: readonly unknown[] = Array.isArray(args.rules) ? args.rules : [];
    const rules = indicatorCodes
      .filter((code) => asked.includes(code))
      .toSorted((a, b) => asked.indexOf(a) - asked.indexOf(b));
    const list = listIn(needed, site);
    return (
      list && {
        totalCount: isCounted(rules) ? list.count('totalCount') : null,
        edges: listedIn(list, rules, site)
          .filter(isShown)
          .map(({ cursor, childId, indicators }) => ({
            cursor,
            node: { childId, indicators: indicators.map(({ answer }) => answer) },
          })),
        pageInfo: list.one('pageInfo')?.raw,
      }
    );
  },
});

/** Of whom the first of the rules holds that the caller's agency can list, and what came of all of them. */
export const indicatorList = listField(
  'Query.indicators',
  () => true,
  (rules) => !rules.some(isOfView),
);

/**
 * The same, of a page of those only the children of whom no rule is known not to hold. INVARIANT: what the caller may
 * not see of another agency takes no child off the list.
 */
export const childrenNeedingReview = listField(
  'Query.childrenNeedingReview',
  ({ indicators }) => indicators.every(({ state }) => state !== 'NOT_RAISED'),
  (rules) => rules.length === 1 && !rules.some(isOfView),
);
