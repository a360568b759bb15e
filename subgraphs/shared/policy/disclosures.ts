import type { DataClass } from '../../../schema/policy/data-class.js';
import { reaches } from '../../../schema/policy/level.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import { identifier } from '../database/sql-quote.js';
import { LIST_LIMIT } from '../loader/rows-by.js';
import { sqlLoader } from '../loader/sql-loader.js';
import type { Holding } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { classesOf, standingOf, type ClassStanding } from './class-standing.js';
import type { Disclosure, DisclosureState } from './disclosure.type.js';

/** What a resolver hands to the type `Disclosure`. */
export type DisclosureAnswer = { readonly [Field in keyof Disclosure]: Disclosure[Field] };

type Outcome = Pick<Disclosure, 'state' | 'held' | 'count' | 'truncated'>;

const stateOf = ({ decision, outsideFile }: ClassStanding, count: number): DisclosureState => {
  if (!reaches(decision.level, 'SUMMARY')) return 'WITHHELD';
  if (count === 0) return 'NOT_HELD';
  if (outsideFile) return 'PARTLY_DISCLOSED';
  return decision.level === 'FULL' ? 'DISCLOSED' : 'SUMMARISED';
};

const silent = ({ decision: { level } }: ClassStanding): Outcome => ({
  state: reaches(level, 'SUMMARY') ? 'PARTLY_DISCLOSED' : 'WITHHELD',
  held: null,
  count: null,
  truncated: false,
});

const counted = (standing: ClassStanding, count: number): Outcome => {
  const { level } = standing.decision;
  return {
    state: stateOf(standing, count),
    held: reaches(level, 'PRESENCE') ? count > 0 : null,
    count: reaches(level, 'SUMMARY') ? count : null,
    truncated: reaches(level, 'SUMMARY') && count > LIST_LIMIT,
  };
};

/** What may be counted: a class below PRESENCE, or one that is cut silently, is never looked up. */
const mayCount = ({ decision, isSilent }: ClassStanding): boolean =>
  reaches(decision.level, 'PRESENCE') && !isSilent;

type Counts = ReadonlyMap<DataClass, number>;

interface CountLoader {
  load(context: SubgraphContext, childId: string): Promise<Counts>;
}

/** A column a class: each count is a query of its own, so that PostgreSQL neither sorts nor groups for it. */
const countLoader = (holdings: readonly Holding[]): CountLoader => {
  const classes = [...new Set(holdings.map(({ dataClass }) => dataClass))];
  const columns = classes.map((held) => {
    const counts = holdings
      .filter(({ dataClass }) => dataClass === held)
      .map(({ sql }) => `(select count(*) from (${sql.replaceAll('$1', 'k.id')}) as held)`);
    return `(${counts.join(' + ')})::int as ${identifier(held)}`;
  });
  return sqlLoader({
    sql: `select k.id as "key", ${columns.join(', ')} from unnest($1::uuid[]) as k(id)`,
    read: ([row = {}]) => new Map(classes.map((held) => [held, Number(row[held] ?? 0)])),
  });
};

const answerOf = (
  standing: ClassStanding,
  counts: Counts,
  context: SubgraphContext,
): DisclosureAnswer => {
  const { dataClass, decision, isSilent, outsideFile } = standing;
  return {
    class: dataClass,
    ...(isSilent ? silent(standing) : counted(standing, counts.get(dataClass) ?? 0)),
    reason: decision.reason ?? outsideFile?.reason ?? null,
    checkedAt: context.now,
    contact: ownerContacts[context.owner].contact,
    lawfulBasis: decision.lawfulBasis,
    policies: [...new Set([...decision.policies, ...(outsideFile?.policies ?? [])])],
  };
};

/**
 * The `disclosures` of an agency's part of a child. One statement counts all classes that may be
 * counted; which those are depends on the decisions only, so few distinct statements exist.
 */
export const disclosuresOver = (
  holdings: readonly Holding[],
): ((context: SubgraphContext, childId: string) => Promise<readonly DisclosureAnswer[]>) => {
  const classes = classesOf(holdings);
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
    const authority = context.authorityOfChild(childId);
    const standings = classes.map((held) => standingOf(held, authority));
    const countable = standings.filter(mayCount).map(({ dataClass }) => dataClass);
    const counts: Counts =
      countable.length === 0 ? new Map() : await loaderFor(countable).load(context, childId);
    return standings.map((standing) => answerOf(standing, counts, context));
  };
};
