import type { DataClass } from '../../../schema/policy/data-class.js';
import { reaches } from '../../../schema/policy/level.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import type { Decision } from '../../../schema/policy/question.js';
import { LIST_LIMIT } from '../loader/rows-by.js';
import { sqlLoader } from '../loader/sql-loader.js';
import type { Holding } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { Disclosure, DisclosureState } from './disclosure.type.js';

/**
 * Classes of which single rows are held back silently. INVARIANT: worded the same with and without
 * rows, so that a filtered list never claims to be whole and never gives itself away.
 */
const silentlyCut: ReadonlySet<DataClass> = new Set(['PROTECTED_ADDRESS', 'INTELLIGENCE']);

/** What a resolver hands to the type `Disclosure`. */
export type DisclosureAnswer = { readonly [Field in keyof Disclosure]: Disclosure[Field] };

type Outcome = Pick<Disclosure, 'state' | 'held' | 'count' | 'truncated'>;

const stateOf = ({ level }: Decision, count: number): DisclosureState => {
  if (!reaches(level, 'SUMMARY')) return 'WITHHELD';
  if (count === 0) return 'NOT_HELD';
  return level === 'FULL' ? 'DISCLOSED' : 'SUMMARISED';
};

const silent = ({ level }: Decision): Outcome => ({
  state: reaches(level, 'SUMMARY') ? 'PARTLY_DISCLOSED' : 'WITHHELD',
  held: null,
  count: null,
  truncated: false,
});

const counted = (decision: Decision, count: number): Outcome => ({
  state: stateOf(decision, count),
  held: reaches(decision.level, 'PRESENCE') ? count > 0 : null,
  count: reaches(decision.level, 'SUMMARY') ? count : null,
  truncated: reaches(decision.level, 'SUMMARY') && count > LIST_LIMIT,
});

/** What may be counted: a class below PRESENCE, or one that is cut silently, is never looked up. */
const mayCount = ({ level }: Decision, isSilent: boolean): boolean =>
  reaches(level, 'PRESENCE') && !isSilent;

/** Rows of another service are left out without a word, where those of one's own are disclosed. */
const isCutByService = (
  dataClass: DataClass,
  { authority, authorityOutsideService }: SubgraphContext,
): boolean =>
  reaches(authority.level(dataClass), 'SUMMARY') &&
  !reaches(authorityOutsideService.level(dataClass), 'SUMMARY');

type Counts = ReadonlyMap<DataClass, number>;

interface CountLoader {
  load(context: SubgraphContext, childId: string): Promise<Counts>;
}

const countLoader = (holdings: readonly Holding[]): CountLoader => {
  const parts = holdings.map(
    ({ dataClass, sql }) =>
      `select k.id as "key", '${dataClass}' as "class", count(*)::int as "count" from unnest($1::uuid[]) as k(id) cross join lateral (${sql.replaceAll('$1', 'k.id')}) as held group by k.id`,
  );
  return sqlLoader({
    sql: parts.join('\nunion all\n'),
    read: (rows) => {
      const counts = new Map<DataClass, number>();
      for (const row of rows) {
        const holding = holdings.find(({ dataClass }) => dataClass === row.class);
        if (holding) {
          const before = counts.get(holding.dataClass) ?? 0;
          counts.set(holding.dataClass, before + Number(row.count));
        }
      }
      return counts;
    },
  });
};

/**
 * The `disclosures` of an agency's part of a child. One statement counts all classes that may be
 * counted; which those are depends on the decisions only, so few distinct statements exist.
 */
export const disclosuresOver = (
  holdings: readonly Holding[],
): ((context: SubgraphContext, childId: string) => Promise<readonly DisclosureAnswer[]>) => {
  const classes = [...new Set(holdings.map(({ dataClass }) => dataClass))];
  const loaders = new Map<string, CountLoader>();
  const loaderFor = (asked: readonly DataClass[]): CountLoader => {
    const key = asked.join(' ');
    const known =
      loaders.get(key) ??
      countLoader(holdings.filter(({ dataClass }) => asked.includes(dataClass)));
    loaders.set(key, known);
    return known;
  };
  return async (context, childId) => {
    const decisions = classes.map((dataClass) => ({
      dataClass,
      decision: context.authority.of(dataClass),
      isSilent: silentlyCut.has(dataClass) || isCutByService(dataClass, context),
    }));
    const countable = decisions
      .filter(({ decision, isSilent }) => mayCount(decision, isSilent))
      .map(({ dataClass }) => dataClass);
    const counts: Counts =
      countable.length === 0 ? new Map() : await loaderFor(countable).load(context, childId);
    return decisions.map(({ dataClass, decision, isSilent }) => ({
      class: dataClass,
      ...(isSilent ? silent(decision) : counted(decision, counts.get(dataClass) ?? 0)),
      reason: decision.reason,
      checkedAt: context.now,
      contact: ownerContacts[context.owner].contact,
      lawfulBasis: decision.lawfulBasis,
      policies: decision.policies,
    }));
  };
};
