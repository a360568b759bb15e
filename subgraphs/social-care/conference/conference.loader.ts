import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { InitialChildProtectionConference } from './initial-child-protection-conference.js';

export const conferencesOfChild = rowsBy(InitialChildProtectionConference, {
  through: { table: 'conference_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'targetDate',
});

/** When the first strategy discussion that led to a conference was held; null when none is known. */
export const discussionBefore = sqlLoader<string | null>({
  sql: `select link.record_id as "key", min(d.held_at) as held_at
    from conference_enquiry link
    join section47_enquiry e on e.id = link.enquiry_id
    join strategy_discussion d on d.id = e.strategy_discussion_id
    where link.record_id = any($1::uuid[])
    group by link.record_id`,
  read: ([row]) => (typeof row?.held_at === 'string' ? row.held_at : null),
});
