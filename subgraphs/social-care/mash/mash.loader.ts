import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { AgencyContribution } from './agency-contribution.js';

export const contributionsToMash = rowsBy(AgencyContribution, {
  key: 'mashEpisodeId',
  inOrderOf: 'requestedAt',
});

export const childrenOfMash = sqlLoader({
  sql: `select record_id as "key", child_id from mash_episode_child
    where record_id = any($1::uuid[]) order by child_id`,
  read: (rows): readonly string[] => rows.map((row) => String(row.child_id)),
});
