import fc from 'fast-check';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { demoPeople } from '../../../dev/issuer/people.js';
import { agencies } from '../../../schema/principal/agency.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import { isInvited } from '../../../schema/principal/is-invited.js';
import type { Invitation } from '../../../schema/principal/is-invited.js';
import type { Principal } from '../../../schema/principal/principal.js';
import { startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startIdentity();
});

afterAll(() => identity.close());

const who = async (person: string): Promise<Principal> =>
  identity.tokenVerifier.verify(await identity.token(person));

const named = (sub: string, issuer: 'police' | 'health'): PassPerson => ({
  iss: issuerOf(issuer),
  sub,
  relation: 'INVITED',
});

const invited = async (person: string, invitation: Partial<Invitation>): Promise<boolean> =>
  isInvited(
    { kind: 'SD', agencies: ['POLICE', 'HEALTH'], people: [], ...invitation },
    await who(person),
    identity.tokenVerifier.agencyOf,
  );

describe('an invitation to an episode', () => {
  it('of an agency without named people is for everybody there', async () => {
    expect(await invited('investigator', {})).toBe(true);
    expect(await invited('named-nurse', {})).toBe(true);
  });

  it('of an agency with named people is for them alone, and binds no other agency', async () => {
    const people = [named('mash-police', 'police')];
    expect(await invited('mash-police', { people })).toBe(true);
    expect(await invited('investigator', { people })).toBe(false);
    expect(await invited('named-nurse', { people })).toBe(true);
  });

  it('does not reach an agency that is not invited, its named people included', async () => {
    const people = [named('mash-police', 'police')];
    expect(await invited('mash-police', { agencies: ['HEALTH'], people })).toBe(false);
    expect(await invited('prosecutor', {})).toBe(false);
    expect(await invited('ig-auditor', { agencies })).toBe(false);
  });

  it('is not for a person of the same name at another issuer', async () => {
    const people = [named('named-nurse', 'police'), named('named-doctor', 'health')];
    expect(await invited('named-nurse', { people })).toBe(false);
  });

  it('of a break-glass is for its one person, and never for a system', async () => {
    const all = { kind: 'BG', agencies: ['SOCIAL_CARE', 'POLICE'] } as const;
    expect(await invited('investigator', all)).toBe(false);
    const people = [named('investigator', 'police')];
    expect(await invited('investigator', { ...all, people })).toBe(true);
    const system = { ...named('social-care-system', 'police'), iss: issuerOf('social-care') };
    expect(await invited('social-care-system', { ...all, people: [system] })).toBe(false);
  });

  it('of one issuer of an agency does not open the door to its other issuer', async () => {
    const principal = { ...(await who('investigator')), issuer: 'https://other.test/police' };
    const people = [named('mash-police', 'police')];
    const agencyOf = () => 'POLICE' as const;
    expect(isInvited({ kind: 'SD', agencies: ['POLICE'], people }, principal, agencyOf)).toBe(
      false,
    );
  });

  it('is never for a caller whose agency is not in it', async () => {
    const everyone = await Promise.all(demoPeople.map(({ person }) => who(person)));
    const people = everyone.map(({ issuer, subject }) => ({
      iss: issuer,
      sub: subject,
      relation: 'INVITED' as const,
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...everyone),
        fc.subarray([...agencies]),
        fc.subarray(people),
        (principal, some, names) => {
          const invitation = { kind: 'SD', agencies: some, people: names } as const;
          const outcome = isInvited(invitation, principal, identity.tokenVerifier.agencyOf);
          if (!some.some((agency) => agency === principal.agency)) expect(outcome).toBe(false);
        },
      ),
    );
  });
});
