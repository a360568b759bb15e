import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { StrategyDiscussion } from './strategy-discussion.js';

export const strategyDiscussionsOfChild = rowsBy(StrategyDiscussion, {
  through: { table: 'strategy_discussion_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'heldAt',
});

/** Whether an initial conference has to follow a discussion, and when the first was held. */
export interface ConferenceOutlook {
  /** False when every enquiry ended without one. */
  readonly isDue: boolean;
  /** Null while none is held. */
  readonly heldOn: string | null;
}

export const conferenceOutlook = sqlLoader<ConferenceOutlook>({
  sql: `select d.id as "key", c.held_on,
      coalesce(bool_or(e.ended_on is null or e.outcome = 'ICPC'), true) as is_due
    from unnest($1::uuid[]) as d(id)
    left join section47_enquiry e on e.strategy_discussion_id = d.id
    left join lateral (
      select min(held.held_on) as held_on from section47_enquiry own
      join conference_enquiry link on link.enquiry_id = own.id
      join initial_child_protection_conference held on held.id = link.record_id
      where own.strategy_discussion_id = d.id
    ) c on true
    group by d.id, c.held_on`,
  read: ([row]) => ({
    isDue: row?.is_due === true,
    heldOn: typeof row?.held_on === 'string' ? row.held_on : null,
  }),
});
