import { rowBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { ChildIdentity } from './child-identity.js';

export const identityOfChild = rowBy(ChildIdentity, { key: 'id' });

/**
 * The town of the newest address at which a child lives now. INVARIANT: protected rows are never read,
 * so the answer is the same with and without them; null when every current address is protected.
 */
export const localityOfChild = sqlLoader({
  sql: `select distinct on (child_id) child_id as "key", town from address
    where child_id = any($1::uuid[]) and not protected and valid_to is null
      and kind in ('HOME', 'PLACEMENT', 'REFUGE')
    order by child_id, valid_from desc nulls last, id`,
  read: ([row]) => (typeof row?.town === 'string' ? row.town : null),
});
