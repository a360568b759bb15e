import { agencies } from './agency.js';
import type { Agency } from './agency.js';
import type { EpisodeKind } from './episode-pass.js';

/** Which agency may issue a pass of which kind (docs/protocol.md). The CPS has no break-glass. */
export const ownersOfKind: Readonly<Record<EpisodeKind, readonly Agency[]>> = {
  ME: ['SOCIAL_CARE'],
  SD: ['SOCIAL_CARE'],
  CN: ['SOCIAL_CARE'],
  LA: ['SOCIAL_CARE'],
  CU: ['POLICE'],
  MI: ['POLICE'],
  BG: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
  URN: ['CPS'],
  SELF: agencies,
};

/** What stands for a reference in a self pass: an agency's own record needs no episode. */
export const selfReference = 'SELF';

const prefixed = /^(ME|SD|CN|LA|CU|MI|BG)-[A-Z0-9][A-Z0-9-]{0,31}$/;

/** Unique reference number of a charging file: force (2), unit (2), serial (5), year (2). */
const urn = /^\d{2}[A-Z0-9]{2}\d{7}$/;

const kinds = ['ME', 'SD', 'CN', 'LA', 'CU', 'MI', 'BG'] as const;

/** The kind that a caller's reference names by its form; null when it has none of the forms. */
export const kindOfReference = (reference: string): EpisodeKind | null => {
  if (urn.test(reference)) return 'URN';
  const prefix = prefixed.exec(reference)?.[1];
  return kinds.find((kind) => kind === prefix) ?? null;
};

/**
 * Whom to ask for a pass. Break-glass is declared to the caller's own agency and asked there; every
 * other kind has one owner. Null: no such kind, or no such owner for this caller.
 */
export const ownerOfReference = (reference: string, caller: Agency | null): Agency | null => {
  const kind = kindOfReference(reference);
  if (kind === null) return null;
  const owners = ownersOfKind[kind];
  if (owners.length === 1) return owners[0] ?? null;
  return caller !== null && owners.includes(caller) ? caller : null;
};
