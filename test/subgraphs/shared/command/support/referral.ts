/** A referral by the response officer, and what it leaves in the police's tables. */
import type { Desk, Order } from '../../../../support/command-desk.js';
import { childOf } from '../../../../support/seeded.js';

export const girl = childOf('ST-03', 'girl');

export const referral = (input: Order['input'] = {}): Order => ({
  as: 'response-officer',
  purpose: 'MASH_SCREENING',
  command: 'submitPoliceReferral',
  input: {
    childIds: [girl],
    localAuthority: 'E06000051',
    kind: 'CHILD_CONCERN',
    urgency: 'SAME_DAY',
    reason: 'NEGLECT',
    riskGrade: 'MEDIUM',
    narrative: 'No food in the house.',
    ...input,
  },
});

export const countOf = async (desk: Desk, table: string): Promise<number> => {
  const [row] = await desk.rows(`select count(*)::int as n from ${table}`);
  return Number(row?.n);
};

/** How many rows each table of a referral has: what a refused command must leave alone. */
export const tallyAt = async (desk: Desk): Promise<readonly number[]> => {
  const counts: number[] = [];
  const ours = ['police_referral', 'police_referral_child', 'outbox', 'command_receipt'];
  for (const table of [...ours, 'audit_record']) counts.push(await countOf(desk, table));
  return counts;
};
