import type { Agency } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { Instant } from '../../../schema/time/instant.js';
import { outOfOrder } from '../command/refusals.js';

/** What every record under which agencies may ask for a pass holds, whatever its agency and table. */
export interface EpisodeRecord {
  readonly id: string;
  readonly version: number;
  readonly invitedAgencies: readonly Agency[];
  readonly people: readonly PassPerson[];
  readonly closedAt: Instant | null;
}

export type Guests = Pick<EpisodeRecord, 'invitedAgencies' | 'people'>;

/** Whom an invitation is for: the whole agency, or one of its people by issuer and subject. */
export interface Guest {
  readonly agency: Agency;
  readonly person: { readonly iss: string; readonly sub: string } | null;
}

const isSame = (a: Pick<PassPerson, 'iss' | 'sub'>, b: Pick<PassPerson, 'iss' | 'sub'>): boolean =>
  a.iss === b.iss && a.sub === b.sub;

/** Those who may come once a guest is invited. Naming the first person of an agency narrows it to them. */
export const invited = ({ invitedAgencies, people }: Guests, { agency, person }: Guest): Guests => {
  const isKnown = person === null || people.some((known) => isSame(known, person));
  return {
    invitedAgencies: [...new Set([...invitedAgencies, agency])],
    people: isKnown ? people : [...people, { ...person, relation: 'INVITED' }],
  };
};

/**
 * Those who may come once a guest is not invited any more. INVARIANT: nobody gains by it: when the last
 * person of an agency who was invited by name goes, the agency goes, or all of it would be let in.
 * @throws Refusal CONFLICT when the guest is not invited
 */
export const uninvited = (
  { invitedAgencies, people }: Guests,
  { agency, person }: Guest,
): Guests => {
  const withoutAgency = invitedAgencies.filter((known) => known !== agency);
  if (person === null) {
    if (!invitedAgencies.includes(agency)) throw outOfOrder('That agency is not invited.');
    return { invitedAgencies: withoutAgency, people };
  }
  const rest = people.filter((known) => !isSame(known, person));
  if (rest.length === people.length) throw outOfOrder('That person is not invited by name.');
  const isLast = !rest.some(({ iss, relation }) => iss === person.iss && relation === 'INVITED');
  return { invitedAgencies: isLast ? withoutAgency : invitedAgencies, people: rest };
};
