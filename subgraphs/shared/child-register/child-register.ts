import type { DataSource } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { dayOf, type Instant } from '../../../schema/time/instant.js';
import { poolOf } from '../database/pool-of.js';
import { isAway } from '../database/is-away.js';

/** How a caller stands to one child by the owner's own registers. */
export interface RegisteredStanding {
  /** M5: the child does not exist for this caller. */
  readonly isConflicted: boolean;
  /** M4: the record is for named people, and the caller is none. */
  readonly isRestricted: boolean;
  /** M1: what the owner's own tables name the caller as; null for anybody but its own staff. */
  readonly named: PassPerson['relation'] | null;
}

/** Who asks, and how. */
export interface Asker {
  readonly principal: Pick<Principal, 'issuer' | 'subject' | 'agency'>;
  readonly purpose: AccessPurpose | null;
  readonly episode: string | null;
  /** The episode is break-glass: the owner is alerted of what it opens here (M8), once. */
  readonly isBreakGlass?: boolean;
  /** Domain time. */
  readonly now: Instant;
}

export interface ChildRegister {
  /**
   * The standing of each child, and an alert for every conflict that comes to light (one a day), and for
   * break-glass (one an episode).
   * Throws Refusal SOURCE_UNAVAILABLE when the database is away: nothing is decided without it.
   */
  ask(childIds: readonly string[], asker: Asker): Promise<ReadonlyMap<string, RegisteredStanding>>;
}

interface Row extends RegisteredStanding {
  readonly childId: string;
}

const standingSql = `select child_id as "childId", is_conflicted as "isConflicted",
    is_restricted as "isRestricted", named from child_standing($1::uuid[], $2, $3, $4)`;

const alertSql = `select raise_access_alert($9, child, $2, $3, $4, $5, $6, $7, $8)
  from unnest($1::uuid[]) as child`;

/** One named statement a request, before any other: who the children are to the caller. */
export const createChildRegister = (dataSource: DataSource, owner: Agency): ChildRegister => {
  const alert = async (
    kind: 'CONFLICT_OF_INTEREST' | 'BREAK_GLASS',
    rows: readonly Row[],
    { principal, purpose, episode, now }: Asker,
  ): Promise<void> => {
    if (rows.length === 0) return;
    const { issuer, subject, agency } = principal;
    const childIds = rows.map(({ childId }) => childId);
    const occasion = kind === 'BREAK_GLASS' ? episode : dayOf(now);
    const said = [issuer, subject, agency, purpose, episode, occasion, now, kind];
    await poolOf(dataSource).query(alertSql, [childIds, ...said]);
  };

  const ask: ChildRegister['ask'] = async (childIds, asker) => {
    if (childIds.length === 0) return new Map();
    const { issuer, subject, agency } = asker.principal;
    const { rows } = await poolOf(dataSource).query<Row>({
      name: 'childview_child_standing',
      text: standingSql,
      values: [childIds, issuer, subject, agency === owner],
    });
    const conflicted = rows.filter(({ isConflicted }) => isConflicted);
    await alert('CONFLICT_OF_INTEREST', conflicted, asker);
    const opened = asker.isBreakGlass === true ? rows.filter((row) => !row.isConflicted) : [];
    await alert('BREAK_GLASS', opened, asker);
    return new Map(rows.map(({ childId, ...standing }) => [childId, standing]));
  };

  return {
    ask: async (childIds, asker) => {
      try {
        return await ask(childIds, asker);
      } catch (error) {
        if (!isAway(error)) throw error;
        const details = { owner, retryable: true };
        throw new Refusal('SOURCE_UNAVAILABLE', undefined, details, { cause: error });
      }
    },
  };
};
