import type { DataSource } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { dayOf, type Instant } from '../../../schema/time/instant.js';
import { poolOf } from '../database/pool-of.js';
import { isAway } from '../loader/read-rows.js';

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
  /** Domain time. */
  readonly now: Instant;
}

export interface ChildRegister {
  /**
   * The standing of each child, and an alert for every conflict that comes to light (one a day).
   * Throws Refusal SOURCE_UNAVAILABLE when the database is away: nothing is decided without it.
   */
  ask(childIds: readonly string[], asker: Asker): Promise<ReadonlyMap<string, RegisteredStanding>>;
}

interface Row extends RegisteredStanding {
  readonly childId: string;
}

const standingSql = `select child_id as "childId", is_conflicted as "isConflicted",
    is_restricted as "isRestricted", named from child_standing($1::uuid[], $2, $3, $4)`;

const alertSql = `select raise_access_alert('CONFLICT_OF_INTEREST', child, $2, $3, $4, $5, $6, $7, $8)
  from unnest($1::uuid[]) as child`;

/** One named statement a request, before any other: who the children are to the caller. */
export const createChildRegister = (dataSource: DataSource, owner: Agency): ChildRegister => {
  const alert = async (childIds: readonly string[], asker: Asker): Promise<void> => {
    const { principal, purpose, episode, now } = asker;
    const { issuer, subject, agency } = principal;
    const who = [issuer, subject, agency, purpose, episode];
    await poolOf(dataSource).query(alertSql, [childIds, ...who, dayOf(now), now]);
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
    if (conflicted.length > 0) {
      await alert(
        conflicted.map(({ childId }) => childId),
        asker,
      );
    }
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
