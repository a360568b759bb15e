import type { CommandWork } from '../../shared/command/command-work.js';
import type { PlainRow } from '../../shared/database/copy-rows.js';
import { queryNamed } from '../../shared/database/query-named.js';
import type { Referral } from './referral.js';

const REPEATED = `select distinct child_id as "childId" from referral
  where child_id = any($1::uuid[]) and received_at > $2::timestamptz - interval '12 months'`;

const repeatedAmong = async (
  childIds: readonly string[],
  { manager, now }: CommandWork,
): Promise<ReadonlySet<string>> => {
  if (childIds.length === 0) return new Set();
  const rows = await queryNamed<{ childId: string }>(manager, REPEATED, [childIds, now]);
  return new Set(rows.map(({ childId }) => childId));
};

/** What is known of a referral of the police when our records of it are made. */
export type PoliceReferralFacts = Pick<
  Referral,
  'policeReferralId' | 'area' | 'receivedAt' | 'acknowledgedAt'
>;

/** Our own records of a referral of the police, one a child; the clock of a decision runs from `receivedAt`. */
export const newReferrals = async (
  facts: PoliceReferralFacts,
  childIds: readonly string[],
  work: CommandWork,
): Promise<readonly PlainRow<Referral>[]> => {
  const repeated = await repeatedAmong(childIds, work);
  return childIds.map((childId) => ({
    ...facts,
    ...{ id: work.newId(), childId, source: 'POLICE' as const, version: 1 },
    repeatWithin12m: repeated.has(childId),
  }));
};
