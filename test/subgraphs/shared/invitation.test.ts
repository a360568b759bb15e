import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencies } from '../../../schema/principal/agency.js';
import { isInvited } from '../../../schema/principal/is-invited.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { demoPeople } from '../../../dev/issuer/people.js';
import { registryOf } from '../../../dev/issuer/issuers.js';
import {
  invited,
  uninvited,
  type Guest,
  type Guests,
} from '../../../subgraphs/shared/episode/invitation.js';
import { principalOf } from '../../support/ask-subgraph.js';

const people = demoPeople.map(({ person }) => principalOf(person));
const registry = registryOf(1);
const agencyOf = (iss: string) => registry.find((known) => known.iss === iss)?.agency ?? null;

/** Everybody who may come, by issuer and subject. */
const comers = (guests: Guests): ReadonlySet<string> =>
  new Set(
    people
      .filter((one) =>
        isInvited(
          { kind: 'SD', agencies: guests.invitedAgencies, people: guests.people },
          one,
          agencyOf,
        ),
      )
      .map(({ issuer, subject }) => `${issuer} ${subject}`),
  );

const agency = fc.constantFrom(...agencies);
const guest: fc.Arbitrary<Guest> = fc.oneof(
  agency.map((of) => ({ agency: of, person: null })),
  fc
    .constantFrom(...people.filter((one) => agencies.some((of) => of === one.agency)))
    .map(({ agency: of, issuer, subject }) => ({
      agency: agencies.find((known) => known === of) ?? 'POLICE',
      person: { iss: issuer, sub: subject },
    })),
);
const guests: fc.Arbitrary<Guests> = fc
  .tuple(fc.subarray([...agencies]), fc.array(guest, { maxLength: 5 }))
  .map(([invitedAgencies, named]) =>
    named.reduce<Guests>((all, one) => invited(all, one), { invitedAgencies, people: [] }),
  );

const without = (all: Guests, one: Guest): Guests | null => {
  try {
    return uninvited(all, one);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

describe('an invitation', () => {
  it('lets the guest in', () => {
    fc.assert(
      fc.property(guests, guest, (all, one) => {
        if (!one.person) return;
        const key = `${one.person.iss} ${one.person.sub}`;
        expect([...comers(invited(all, one))]).toContain(key);
      }),
    );
  });

  it('that is taken back lets nobody in who was out', () => {
    fc.assert(
      fc.property(guests, guest, (all, one) => {
        const before = comers(all);
        const after = without(all, one);
        if (after) for (const comer of comers(after)) expect([...before]).toContain(comer);
      }),
    );
  });

  it('that is taken back shuts the guest out', () => {
    fc.assert(
      fc.property(guests, guest, (all, one) => {
        const after = without(all, one);
        if (!after) return;
        const still = [...comers(after)].filter((comer) => {
          const person = people.find((known) => `${known.issuer} ${known.subject}` === comer);
          return one.person ? person?.subject === one.person.sub : person?.agency === one.agency;
        });
        expect(still).toEqual([]);
      }),
    );
  });
});
