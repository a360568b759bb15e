import type { SocialCareChild } from '../world/social-care-world.js';
import type { WorldDraft } from './world-draft.js';

type Status = SocialCareChild['involvementStatus'];

/** How social care stands to a child now: the strongest of care, plan, need, early help. */
export const involvementOf = (draft: WorldDraft): ((childId: string) => Status) => {
  const { socialCare } = draft;
  const status = new Map<string, Status>();
  const set = (childIds: readonly string[], to: Status): void => {
    for (const childId of childIds) status.set(childId, to);
  };
  for (const help of socialCare.earlyHelp)
    if (help.endedOn === null) set([help.childId], 'EARLY_HELP');
  for (const open of socialCare.assessments)
    if (open.authorisedAt === null) set([open.childId], 'CIN');
  for (const open of socialCare.section47Enquiries)
    if (open.endedOn === null) set([open.childId], 'CIN');
  for (const open of socialCare.strategyDiscussions)
    if (open.closedAt === null) set(open.childIds, 'CIN');
  for (const plan of socialCare.cinPlans) if (plan.endedOn === null) set(plan.childIds, 'CIN');
  for (const plan of socialCare.protectionPlans)
    if (plan.endedOn === null) set([plan.childId], 'CPP');
  for (const care of socialCare.lookedAfter) if (care.current) set([care.childId], 'LAC');
  return (childId) => status.get(childId) ?? 'CLOSED';
};
