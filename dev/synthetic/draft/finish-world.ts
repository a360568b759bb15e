import type { Agency } from '../../../schema/principal/agency.js';
import type { World, WorldChild } from '../world.js';
import type { Reference } from '../world/reference.js';
import { addAgencyChildren } from './agency-children.js';
import { addCpIsAlerts } from './cp-is.js';
import { addHomes } from './homes.js';
import { addLinks } from './links.js';
import type { WorldDraft } from './world-draft.js';

/** Derives what follows from the records: who holds whom, under what name, linked how. */
export const finishWorld = (draft: WorldDraft, reference: Reference): World => {
  addHomes(draft);
  addCpIsAlerts(draft);
  const held = addAgencyChildren(draft);
  addLinks(draft);
  const { dataset, asOf, ruleset, part = 0 } = draft.options;
  const heldBy = (child: WorldChild): Agency[] =>
    (['POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'] as const).filter((a) => held[a].has(child.id));
  return {
    ...{ dataset, part, asOf, ruleset, reference },
    children: draft.children.map((child) => ({ ...child, heldBy: heldBy(child) })),
    police: draft.police,
    socialCare: draft.socialCare,
    health: draft.health,
    cps: draft.cps,
    stories: draft.stories,
  };
};
