import { identifier as id } from '../shared/database/sql-quote.js';

/**
 * Whether a record `t` of several children is of the caller's areas (`:areas`; none for all): those of its
 * children. One without a known child is everybody's. One look-up for each row that is shown: as `exists` it
 * would be answered for every child of the force before the first row.
 */
export const ofChildrenIn = (link: string): string => `(cardinality(:areas::text[]) = 0
  or coalesce((select bool_or(coalesce(c.area = any(:areas::text[]), false))
    from ${id(link)} l left join police_child c on c.child_id = l.child_id
    where l.record_id = t.id), true))`;
