import { search } from '../../shared/row-security/search.js';

/**
 * The children of a referral who were not in the child index, for the agency that the referral was sent to: no
 * pass can lead to a child who is in nobody's index. INVARIANT: nobody without an area of the caller's.
 */
export const toldChildren = search({
  name: 'told_children',
  purposes: ['MASH_SCREENING'],
  takes: { id: 'uuid', areas: 'text[]' },
  answers: {
    ...{ id: 'uuid', given_name: 'text', family_name: 'text', date_of_birth: 'date' },
    ...{ sex: 'text', locality: 'text' },
  },
  sql: `select u.id, u.given_name, u.family_name, u.date_of_birth, u.sex, u.locality
    from police_referral_unknown_child u join police_referral r on r.id = u.record_id
    where r.id = $1 and current_setting('app.agency', true) = 'SOCIAL_CARE'
      and (cardinality($2::text[]) = 0 or r.local_authority = any ($2))
    order by u.id`,
});
