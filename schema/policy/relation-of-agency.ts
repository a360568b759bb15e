import type { Agency } from '../principal/agency.js';
import type { PassPerson } from '../principal/episode-pass.js';

/** How people of each agency are named in relation to a child (M1). */
export const relationOfAgency: Readonly<Record<Agency, PassPerson['relation'] | null>> = {
  POLICE: 'OFFICER_IN_CASE',
  SOCIAL_CARE: 'ALLOCATED_WORKER',
  HEALTH: 'TREATING_CLINICIAN',
  CPS: null,
};
