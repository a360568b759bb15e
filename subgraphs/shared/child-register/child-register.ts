import type { DataSource } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { dayOf, type Instant } from '../../../schema/time/instant.js';
import type { AskedStatement } from '../database/ask-together.js';
import { isAway } from '../database/is-away.js';
import { poolOf } from '../database/pool-of.js';
import { askOnce } from '../database/pool-connection.js';

/** How a caller stands to one child by the owner's own registers. */
export interface RegisteredStanding {
  /** M5: the child does not exist for this caller. */
  readonly isConflicted: boolean;
  /** M4: the record is for named people, and the caller is none. */
  readonly isRestricted: boolean;
  /** M1: what the owner's own tables name the caller as; null for anybody but its own staff. */
  readonly named: PassPerson['relation'] | null;
  /** M7: a young person, found competent to decide, refused, and has not taken it back. */
  readonly isRefused: boolean;
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

/** The rows of one statement, on a connection of a pool or on one that is held. */
export type Ask = <Found>(asked: AskedStatement) => Promise<readonly Found[]>;

/**
 * INVARIANT: one statement, whether somebody must be alerted or not: how often the database is asked tells
 * nobody that a child is there.
 */
const STANDING = {
  name: 'childview_child_standing',
  text: `with asked as materialized (
    select child_id, is_conflicted, is_restricted, named, is_refused
    from child_standing($1::uuid[], $2, $3, $4)),
  told as materialized (
    select raise_access_alert(case when is_conflicted then 'CONFLICT_OF_INTEREST' else 'BREAK_GLASS' end,
      child_id, $2, $3, $5, $6, $7::text, case when is_conflicted then $8 else $7 end, $9)
    from asked where is_conflicted or $10::boolean)
  select child_id as "childId", is_conflicted as "isConflicted", is_restricted as "isRestricted", named,
    is_refused as "isRefused"
  from asked where (select count(*) from told) >= 0`,
};

/** The register as `askOf` answers it. */
export const registerOver = (askOf: Ask, owner: Agency): ChildRegister => {
  const ask: ChildRegister['ask'] = async (childIds, asker) => {
    if (childIds.length === 0) return new Map();
    const { principal, purpose, episode, now, isBreakGlass = false } = asker;
    const { issuer, subject, agency } = principal;
    const who = [issuer, subject, agency === owner, agency];
    const values = [childIds, ...who, purpose, episode, dayOf(now), now, isBreakGlass];
    const rows = await askOf<Row>({ statement: STANDING, values });
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

/** One named statement a request, before any other: who the children are to the caller. */
export const createChildRegister = (dataSource: DataSource, owner: Agency): ChildRegister =>
  registerOver((asked) => askOnce(poolOf(dataSource), asked), owner);
