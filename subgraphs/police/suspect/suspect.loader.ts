import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SuspectLink } from './suspect-link.js';

export const suspectsOfChild = rowsBy(SuspectLink, {
  through: { table: 'suspect_link_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'recordedAt',
});

export const suspectsOfInvestigation = rowsBy(SuspectLink, {
  key: 'investigationId',
  newestFirst: 'recordedAt',
});

/** Also for owner rule (5): which investigations, and so which charging files, a crime belongs to. */
const investigationsOfCrime = sqlLoader({
  sql: `select crime_id as "key", investigation_id as "id" from investigation_crime
    where crime_id = any($1::uuid[]) order by investigation_id`,
  read: (rows): readonly string[] => rows.map(({ id }) => String(id)),
});

export const investigationIdsOfCrime = (
  context: SubgraphContext,
  crimeId: string,
): Promise<readonly string[]> => investigationsOfCrime.load(context, crimeId);

/** A crime's suspects are those of its investigations: two statements, however many crimes. */
export const suspectsOfCrime = async (
  context: SubgraphContext,
  crimeId: string,
): Promise<readonly SuspectLink[]> => {
  const investigations = await investigationIdsOfCrime(context, crimeId);
  const suspects = await Promise.all(
    investigations.map((id) => suspectsOfInvestigation.load(context, id)),
  );
  return suspects.flat();
};
