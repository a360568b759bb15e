import type { CallerAgency } from './agency.js';
import type { EpisodePass, PassPerson } from './episode-pass.js';
import type { Principal } from './principal.js';

/** The part of a pass, or of the row it is made from, that says who may use it. */
export type Invitation = Pick<EpisodePass, 'kind' | 'agencies' | 'people'>;

const isNamed = (people: readonly PassPerson[], { issuer, subject }: Principal): boolean =>
  people.some(({ iss, sub }) => iss === issuer && sub === subject);

/**
 * Whether the caller is invited: its agency is, and where people of that agency are invited by name,
 * the caller is among those named. An allocated worker or officer in the case is named for the
 * relation, which shuts nobody else out. Break-glass is for the one person who declared it, never a system.
 * `agencyOf` is the registry's: an agency may have several issuers, and naming a person of one of
 * them must not leave the door open to everybody of the other.
 */
export const isInvited = (
  invitation: Invitation,
  principal: Principal,
  agencyOf: (issuer: string) => CallerAgency | null,
): boolean => {
  const { kind, agencies, people } = invitation;
  if (!agencies.some((agency) => agency === principal.agency)) return false;
  if (kind === 'BG') return principal.kind === 'person' && isNamed(people, principal);
  const ofTheirs = people.filter(({ iss }) => agencyOf(iss) === principal.agency);
  const isByName = ofTheirs.some(({ relation }) => relation === 'INVITED');
  return !isByName || isNamed(ofTheirs, principal);
};
