import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { londonDay } from '../civil-time.js';
import type { CpIsAlert } from '../world/health-world.js';
import type { WorldChild } from '../world.js';
import type { WorldDraft } from './world-draft.js';

/** CP-IS tells health of plans and of care, current or ended within twelve months; nothing else. */
export const addCpIsAlerts = (draft: WorldDraft): void => {
  const children = new Map(draft.children.map((child) => [child.id, child]));
  const since = addDays(londonDay(draft.options.asOf), -365);
  const add = (childId: string, kind: CpIsAlert['kind'], term: Term): void => {
    const child = children.get(childId);
    if (child === undefined || (term.endedOn !== null && term.endedOn < since)) return;
    draft.health.cpIsAlerts.push(alertOf(draft, child, { ...term, kind }));
  };
  for (const plan of draft.socialCare.protectionPlans) {
    const isUnborn = children.get(plan.childId)?.dateOfBirth === null;
    add(plan.childId, isUnborn ? 'UNBORN_CP_PLAN' : 'CP_PLAN', plan);
  }
  for (const care of draft.socialCare.lookedAfter) {
    add(care.childId, 'LOOKED_AFTER', { startedOn: care.since, endedOn: care.endedOn });
  }
};

interface Term {
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
}

const alertOf = (
  draft: WorldDraft,
  child: WorldChild,
  facts: Term & { kind: CpIsAlert['kind'] },
): CpIsAlert => ({
  ...draft.recorded('CPIS', `${child.id}:${facts.kind}:${facts.startedOn}`, {
    ...{ at: `${facts.startedOn}T18:00:00Z`, by: 'SYSTEM_SUBSCRIBER' },
  }),
  childId: child.id,
  kind: facts.kind,
  la: child.area,
  contact: 'Emergency duty team, 07700 900200',
  startedOn: facts.startedOn,
  endedOn: facts.endedOn,
});
