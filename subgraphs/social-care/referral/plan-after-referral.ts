import type { CommandWork } from '../../shared/command/command-work.js';

const HAS_PLAN = `select exists (select from child_protection_plan p
    where p.child_id = any($1::uuid[]) and p.ended_on is null)
  or exists (select from child_in_need_plan n join child_in_need_plan_child c on c.record_id = n.id
    where c.child_id = any($1::uuid[]) and n.ended_on is null) as "hasPlan"`;

/** Whether a child protection plan or a plan for a child in need runs for one of the children. */
export const hasPlan = async (
  childIds: readonly string[],
  { manager }: CommandWork,
): Promise<boolean> => {
  const [row]: readonly { hasPlan: boolean }[] = await manager.query(HAS_PLAN, [childIds]);
  return row?.hasPlan ?? false;
};

/** Referrals of a year ago are no longer what a plan comes of. */
const FOLLOWED = `with followed as (
    update referral set plan_made_at = $2, version = version + 1
    where child_id = any($1::uuid[]) and police_referral_id is not null and plan_made_at is null
      and decision not in ('NFA', 'SIGNPOST') and received_at > $2::timestamptz - interval '12 months'
    returning police_referral_id, area, child_id)
  select police_referral_id as "policeReferralId", min(area) as "localAuthority",
    array_agg(child_id::text order by child_id) as "childIds"
  from followed group by police_referral_id order by police_referral_id`;

interface Followed {
  readonly policeReferralId: string;
  readonly localAuthority: string;
  readonly childIds: readonly string[];
}

/** Tells the police which of their referrals a plan has now followed. */
export const tellOfPlan = async (childIds: readonly string[], work: CommandWork): Promise<void> => {
  const followed: readonly Followed[] = await work.manager.query(FOLLOWED, [childIds, work.now]);
  for (const payload of followed) {
    work.announce({
      topic: 'referralPlanMade',
      key: payload.policeReferralId,
      payload: { ...payload },
    });
  }
};
