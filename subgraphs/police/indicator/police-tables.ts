import type { NarrowedTables } from '../../shared/indicator/rule-statement.js';

const ofChild = (table: string): NarrowedTables => ({
  [table]: `select * from ${table} where child_id in (select id from k)`,
});

const linked = (table: string): NarrowedTables => ({
  ...ofChild(`${table}_child`),
  [table]: `select * from ${table} where id in (select record_id from ${table}_child)`,
});

/** Of the investigations that a child is part of, or was interviewed in. */
const ofInvestigation = (table: string): NarrowedTables => ({
  [table]: `select * from ${table} where investigation_id in (
    select record_id from investigation_child union select investigation_id from child_interview)`,
});

/**
 * The tables that more than one rule looks at. INVARIANT: not the incidents: a household has children whom
 * nobody asked about.
 */
export const policeTables: NarrowedTables = {
  ...linked('investigation'),
  ...linked('digital_exhibit'),
  ...linked('suspect_link'),
  ...ofChild('child_interview'),
  ...ofChild('cse_profile'),
  ...ofChild('warning_flag'),
  ...ofChild('missing_episode'),
  ...ofInvestigation('investigation_action'),
  ...ofInvestigation('supervisor_review'),
};
