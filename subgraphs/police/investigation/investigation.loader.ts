import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { Investigation } from './investigation.js';

export const investigationsOfChild = rowsBy(Investigation, {
  through: { table: 'investigation_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'startedAt',
});

export const crimeIdsOfInvestigation = sqlLoader({
  sql: `select investigation_id as "key", crime_id as "id" from investigation_crime
    where investigation_id = any($1::uuid[]) order by crime_id`,
  read: (rows): readonly string[] => rows.map(({ id }) => String(id)),
});

export const childIdsOfInvestigation = sqlLoader({
  sql: `select record_id as "key", child_id as "id" from investigation_child
    where record_id = any($1::uuid[]) order by child_id`,
  read: (rows): readonly string[] => rows.map(({ id }) => String(id)),
});
