import type { Agency } from '../../schema/principal/agency.js';
import type { PassChild, PassPerson } from '../../schema/principal/episode-pass.js';
import { kindOfReference } from '../../schema/principal/episode-reference.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Instant } from '../../schema/time/instant.js';
import { ageBandSql } from '../shared/clock/age-band-sql.js';
import type { PassDesk } from '../shared/server/pass-desk.js';
import type { EpisodeFinder, EpisodeRow } from '../shared/server/pass-endpoint.js';

interface Kind {
  readonly kind: 'MI' | 'CU';
  readonly purposes: readonly AccessPurpose[];
  /** `$1` is the reference; one row: `closed_at`, `invited_agencies`, `people`, `child_ids`. */
  readonly sql: string;
}

const missing: Kind = {
  kind: 'MI',
  purposes: ['MISSING_EXPLOITATION'],
  sql: `select e.closed_at, e.invited_agencies, e.people,
      array(select l.child_id::text from missing_case_child l where l.record_id = e.id) as child_ids
    from missing_case e where e.reference = $1`,
};

const custody: Kind = {
  kind: 'CU',
  purposes: ['CUSTODY_WELFARE'],
  sql: `select e.closed_at, e.invited_agencies, e.people, array[e.child_id::text] as child_ids
    from custody_record e where e.reference = $1`,
};

const kindOf = (reference: string): Kind | null =>
  [missing, custody].find(({ kind }) => kind === kindOfReference(reference)) ?? null;

interface Found {
  readonly closed_at: Instant | null;
  readonly invited_agencies: readonly Agency[];
  readonly people: readonly PassPerson[];
  readonly child_ids: readonly string[];
}

/** Consent is what the last referral says. */
const childrenSql = `select c.child_id as "id", c.area,
    ${ageBandSql('UNKNOWN')} as "ageBand",
    coalesce((select r.consent_sought
      from police_referral_child l join police_referral r on r.id = l.record_id
      where l.child_id = c.child_id order by r.submitted_at desc, r.id limit 1), 'NOT_RECORDED') as "consent"
  from police_child c where c.child_id = any($1::uuid[]) order by c.child_id`;

/** Where the police find their MI- and CU- episodes, and the children that they hold. */
export const policeEpisodes = (desk: PassDesk): EpisodeFinder => {
  const holds = (childIds: readonly string[]): Promise<readonly PassChild[]> =>
    desk.query<PassChild>(childrenSql, [childIds]);
  const byReference = async (reference: string): Promise<EpisodeRow | null> => {
    const kind = kindOf(reference);
    const [found] = kind ? await desk.query<Found>(kind.sql, [reference]) : [];
    if (!kind || !found) return null;
    return {
      kind: kind.kind,
      purposes: kind.purposes,
      children: await holds(found.child_ids),
      agencies: found.invited_agencies,
      people: found.people,
      investigations: [],
      closedAt: found.closed_at,
    };
  };
  return { byReference, holds };
};
