import type { EpisodeKind, EpisodePass, PassChild } from '../../schema/principal/episode-pass.js';
import { kindOfReference } from '../../schema/principal/episode-reference.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { dayOf } from '../../schema/time/instant.js';
import type { CivilDate, Instant } from '../../schema/time/instant.js';
import type { DomainClock } from '../shared/clock/domain-clock.js';
import type { PassDesk } from '../shared/server/pass-desk.js';
import type { EpisodeFinder, EpisodeRow } from '../shared/server/pass-endpoint.js';
import { ageBandOn } from './child-index/age.js';

type SocialCareKind = Extract<EpisodeKind, 'ME' | 'SD' | 'CN' | 'LA'>;

/** Where the episodes of a kind are held, and the one purpose that each serves (docs/protocol.md). */
const kinds: Readonly<Record<SocialCareKind, { table: string; purpose: AccessPurpose }>> = {
  ME: { table: 'mash_episode', purpose: 'MASH_SCREENING' },
  SD: { table: 'strategy_discussion', purpose: 'S47_STRATEGY_CP' },
  CN: { table: 'child_in_need_plan', purpose: 'S17_CIN_LAC_EARLYHELP' },
  LA: { table: 'lado_case', purpose: 'LADO_ENQUIRY' },
};

const isOurs = (kind: EpisodeKind | null): kind is SocialCareKind => kind !== null && kind in kinds;

interface EpisodeRecord {
  readonly id: string;
  readonly invited_agencies: EpisodePass['agencies'];
  readonly people: EpisodePass['people'];
  readonly closed_at: Instant | null;
}

interface IndexRecord {
  readonly id: string;
  readonly area: string;
  readonly is_unborn: boolean;
  readonly date_of_birth: CivilDate | null;
  readonly consent: PassChild['consent'];
}

const childrenSql = `select i.id, i.area, i.is_unborn, i.date_of_birth,
    coalesce(f.consent, 'NOT_RECORDED') as consent
  from child_identity i left join case_file f on f.id = i.id`;

const passChild = (row: IndexRecord, today: CivilDate): PassChild => ({
  id: row.id,
  area: row.area,
  ageBand: ageBandOn({ isUnborn: row.is_unborn, dateOfBirth: row.date_of_birth }, today),
  consent: row.consent,
});

const passChildren = async (
  desk: PassDesk,
  condition: string,
  { value, today }: { readonly value: unknown; readonly today: CivilDate },
): Promise<readonly PassChild[]> => {
  const sql = `${childrenSql} where ${condition} order by i.id`;
  const rows = await desk.query<IndexRecord>(sql, [value]);
  return rows.map((row) => passChild(row, today));
};

const episodeRecord = async (
  desk: PassDesk,
  table: string,
  reference: string,
): Promise<EpisodeRecord | undefined> => {
  const sql = `select id, invited_agencies, people, closed_at from ${table} where reference = $1`;
  const [record] = await desk.query<EpisodeRecord>(sql, [reference]);
  return record;
};

/** Children's social care's episodes, and the children of its index. */
export const socialCareEpisodes = (desk: PassDesk, clock: DomainClock): EpisodeFinder => {
  const today = (): CivilDate => dayOf(clock.now());
  return {
    byReference: async (reference): Promise<EpisodeRow | null> => {
      const kind = kindOfReference(reference);
      if (!isOurs(kind)) return null;
      const { table, purpose } = kinds[kind];
      const record = await episodeRecord(desk, table, reference);
      if (!record) return null;
      const ofRecord = `i.id in (select child_id from ${table}_child where record_id = $1)`;
      const of = { value: record.id, today: today() };
      return {
        kind,
        purposes: [purpose],
        children: await passChildren(desk, ofRecord, of),
        agencies: record.invited_agencies,
        people: record.people,
        investigations: [],
        closedAt: record.closed_at,
      };
    },
    holds: async (childIds) =>
      passChildren(desk, 'i.id = any($1::uuid[])', {
        value: childIds,
        today: today(),
      }),
  };
};
