import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { search } from '../../shared/row-security/search.js';

/** Who must find out whether two people mean the same child. No prosecutor, no auditor, no routine care. */
export const searchPurposes: readonly AccessPurpose[] = [
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'S17_CIN_LAC_EARLYHELP',
  'MISSING_EXPLOITATION',
  'CUSTODY_WELFARE',
  'IDENTITY_RESOLUTION',
];

/** As the index has it: `lower(coalesce(given_name, '') || ' ' || family_name)`. */
const fullName = `lower(coalesce(i.given_name, '') || ' ' || i.family_name)`;

/**
 * Whoever might be meant, by one rule each (a number, likeness of the name, the birthday with a like family
 * name, a postcode with the birthday), at most 60 of them. INVARIANT: a restricted child is never among
 * them, nor one about whom the caller is in conflict (M4, M5), and no protected address is read: not to find, nor to compare.
 */
export const candidateSearch = search({
  name: 'search_children',
  purposes: searchPurposes,
  takes: {
    name: 'text',
    family: 'text',
    born: 'date',
    postcode: 'text',
    nhsNumber: 'text',
    upn: 'text',
  },
  answers: {
    id: 'uuid',
    given_name: 'text',
    family_name: 'text',
    date_of_birth: 'date',
    sex: 'text',
    postcodes: 'text[]',
    town: 'text',
    has_nhs_number: 'boolean',
    has_upn: 'boolean',
    known_to: 'text[]',
  },
  sql: `
    with hit as (
      (select child_id as id from agency_identifier where scheme = 'NHS_NUMBER' and value = $5)
      union (select child_id from agency_identifier where scheme = 'UPN' and value = $6)
      union (select i.id from child_identity i where ${fullName} % $1
        order by similarity(${fullName}, $1) desc, i.id limit 40)
      union (select i.id from child_identity i where i.date_of_birth = $3
        and similarity(lower(i.family_name), $2) > 0.3 order by i.id limit 40)
      union (select a.child_id from address a join child_identity i on i.id = a.child_id
        where a.postcode = $4 and not a.protected and i.date_of_birth = $3 order by a.child_id limit 40)
    )
    select i.id, i.given_name, i.family_name, i.date_of_birth, i.sex,
      array(select distinct a.postcode from address a where a.child_id = i.id and not a.protected
        and a.kind in ('HOME', 'PLACEMENT', 'PREVIOUS')),
      (select a.town from address a where a.child_id = i.id and not a.protected and a.valid_to is null
        and a.kind in ('HOME', 'PLACEMENT', 'REFUGE') order by a.valid_from desc nulls last, a.id limit 1),
      exists (select from agency_identifier n
        where n.child_id = i.id and n.scheme = 'NHS_NUMBER' and n.value = $5),
      exists (select from agency_identifier n where n.child_id = i.id and n.scheme = 'UPN' and n.value = $6),
      array(select distinct l.agency from linked_record l where l.child_id = i.id
        and l.status = 'CONFIRMED' and l.agency <> 'CPS' order by l.agency)
    from hit join child_identity i using (id)
    where not exists (select from case_file f where f.id = i.id and f.is_restricted)
      and i.id <> all (coalesce((select hidden_children()), '{}'))
    limit 60`,
});
