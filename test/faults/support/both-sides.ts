/** What the police and social care each hold of the same referrals, read as their owners. */
import type { DatabaseServer } from './database-server.js';

/** A referral, as one side has it, and how often each thing was done about it. */
export interface Side {
  readonly id: string;
  readonly decision: string | null;
  readonly isAcknowledged: boolean;
  readonly times: Readonly<Record<string, number>>;
}

const recorded = (operation: string, id: string): string =>
  `(select count(*)::int from audit_record where operation = '${operation}' and record_id = ${id})`;

const announced = (topic: string, id: string): string =>
  `(select count(*)::int from outbox where topic = '${topic}' and key = ${id}::text)`;

const OF_POLICE = `select id, decision, acknowledged_at is not null as "isAcknowledged",
    json_build_object('submitted', ${recorded('submitPoliceReferral', 'police_referral.id')},
      'announced', ${announced('policeReferralSubmitted', 'police_referral.id')},
      'heardOfAcknowledgement', ${recorded('hearOfAcknowledgement', 'police_referral.id')},
      'heardOfDecision', ${recorded('hearOfDecision', 'police_referral.id')}) as times
  from police_referral where narrative = $1 order by id`;

/** A referral is one record of social care's for each child of it; those of the test have one. */
const OF_SOCIAL_CARE = `select police_referral_id as id, min(decision) as decision,
    bool_and(acknowledged_at is not null) as "isAcknowledged",
    json_build_object('records', count(*)::int,
      'received', ${recorded('receiveReferral', 'police_referral_id')},
      'acknowledged', ${announced('referralAcknowledged', 'police_referral_id')},
      'decided', ${announced('referralDecided', 'police_referral_id')}) as times
  from referral where police_referral_id = any($1::uuid[]) group by 1 order by 1`;

const WAITING = `select count(*)::int as waiting from inbox where applied_at is null`;

/** `mark` is in the narrative of every referral of the test. */
export const atPolice = async (server: DatabaseServer, mark: string): Promise<readonly Side[]> =>
  server.with('POLICE', async (police) => (await police.query<Side>(OF_POLICE, [mark])).rows);

export const atSocialCare = async (
  server: DatabaseServer,
  ids: readonly string[],
): Promise<readonly Side[]> =>
  server.with('SOCIAL_CARE', async (owner) => {
    return (await owner.query<Side>(OF_SOCIAL_CARE, [ids])).rows;
  });

/** Events that are in an inbox of either and not acted on. */
export const waitingAtBoth = async (server: DatabaseServer): Promise<number> => {
  const counts = (['POLICE', 'SOCIAL_CARE'] as const).map((owner) =>
    server.with(owner, async (client) => {
      const { rows } = await client.query<{ readonly waiting: number }>(WAITING);
      return rows[0]?.waiting ?? 0;
    }),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};
