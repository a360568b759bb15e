import type { Agency } from '../principal/agency.js';

/** Whom to ask when an agency holds something back. Reference data of the synthetic partnership. */
export interface OwnerContact {
  /** Desk and telephone; the numbers are of Ofcom's drama range. */
  readonly contact: string;
  readonly howToRequest: string;
}

export const ownerContacts: Readonly<Record<Agency, OwnerContact>> = {
  POLICE: {
    contact: 'Police harm assessment unit, 07700 900101',
    howToRequest: 'Telephone the unit and name the episode; a supervisor decides and records why.',
  },
  SOCIAL_CARE: {
    contact: "Children's social care front door, 07700 900102",
    howToRequest: 'Telephone the allocated worker, or the team manager out of hours.',
  },
  HEALTH: {
    contact: 'Named nurse for safeguarding, 07700 900103',
    howToRequest:
      'Ask the named nurse; for a criminal investigation send a victim information request.',
  },
  CPS: {
    contact: 'CPS RASSO unit, 07700 900104',
    howToRequest: 'Write to the reviewing lawyer of the file.',
  },
};
