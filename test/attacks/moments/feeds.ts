/** Every feed, followed by who may not, from where nobody may, for more than it tells. */
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { agencies } from '../../../schema/principal/agency.js';
import { conflicted, during, restricted } from '../cases/circumstances.js';
import { Follower, feedNames, refer } from '../support/follower.js';
import { transports, type Attack } from '../support/attacker.js';
import { countCases } from '../support/count-cases.js';
import { canariesIn } from '../support/dataset/canaries.js';
import { target } from '../support/dataset/target-child.js';
import { markedBy } from '../support/oracle/marks.js';
import { purposesOf } from '../support/oracle/expected-level.js';
import { people, personNamed, type Person } from '../support/people.js';
import { codesOf, type On } from './asking.js';

const system = 'social-care-system';
const elsewhere = 'E06000019';

const asking = (feed: string, { name }: Person, argument = ''): Attack => ({
  as: name,
  purpose: 'MASH_SCREENING',
  document: `subscription { ${feed}${argument} { id cursor } }`,
});

/** Owner rule (4): a feed is for its owner's people, and for systems; never for people of another agency. */
const strangersTo = (feed: string): readonly Person[] => {
  const owner = agencies.find((agency) => markedBy(agency, `Subscription.${feed}`) !== null);
  return people.filter(({ agency, kind }) => kind === 'person' && agency !== owner);
};

/** All followers of one feed. */
export const describeFeeds = (on: On): void => {
  const open: Follower[] = [];

  afterEach(() => {
    for (const follower of open.splice(0)) follower.leave();
  });

  const follow = async (variables: Record<string, unknown> = {}, as = system, select?: string) => {
    const follower = await Follower.of(on(), { as, variables, ...(select && { select }) });
    open.push(follower);
    return follower;
  };

  describe('a feed', () => {
    it.each(feedNames)('tells %s to nobody of another agency, for no purpose', async (feed) => {
      for (const person of strangersTo(feed)) {
        for (const purpose of purposesOf(person)) {
          countCases('feeds');
          const outcome = await transports.events(on(), { ...asking(feed, person), purpose });
          expect(codesOf(outcome).length).toBeGreaterThan(0);
          expect(outcome.raw).not.toContain('"cursor":"');
        }
      }
    });

    it.each(feedNames)('tells %s to no system of another area', async (feed) => {
      for (const person of people.filter(({ kind }) => kind === 'system')) {
        if (person.areas.includes(elsewhere)) continue;
        countCases('feeds');
        const attack = asking(feed, person, `(localAuthority: "${elsewhere}")`);
        expect(codesOf(await transports.events(on(), attack))).toEqual([
          expect.stringMatching(/^(PURPOSE_NOT_AVAILABLE|BAD_USER_INPUT)$/),
        ]);
      }
    });

    it('goes on from no cursor that was altered, cut, or made for somebody else', async () => {
      const cursor = await (await follow()).heard();
      const flipped = (at: number): string =>
        `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      const middle = Math.floor(cursor.length / 2);
      const altered = [0, 8, middle, cursor.length - 4].map(flipped);
      const others = [...altered, cursor.slice(0, middle), `${cursor}${cursor}`, '', '0', '1'];
      for (const after of others) {
        countCases('feeds');
        expect([after, await (await follow({ after })).refusal()]).toEqual([
          after,
          'BAD_USER_INPUT',
        ]);
      }
      countCases('feeds', 2);
      expect(await (await follow({ after: cursor }, 'mash-police')).refusal()).toBe(
        'BAD_USER_INPUT',
      );
      for (const other of ['childReportedMissing', 'childReturned', 'childInCustody']) {
        countCases('feeds');
        const attack = asking(other, personNamed(system), `(after: "${cursor}")`);
        expect(codesOf(await transports.events(on(), attack))).toEqual(['BAD_USER_INPUT']);
      }
      const ofArea = await follow({ after: cursor, localAuthority: 'E06000051' });
      expect(await ofArea.refusal()).toBe('BAD_USER_INPUT');
    });

    it('tells no more of a child than that it is this one', async () => {
      countCases('feeds');
      const select = `cursor children { id identity { givenName familyName }
        police { crimes { crimeNumber } intelligence { sanitisedText } } health { nhsNumber } }`;
      const follower = await follow({}, system, select);
      await follower.heard();
      expect(canariesIn(follower.raw())).toEqual([]);
      expect(follower.raw()).not.toContain('A confidential account');
    });

    it('tells nothing of a child who does not exist for the follower', async () => {
      countCases('feeds');
      const follower = await follow();
      await follower.heard();
      await follower.hears(await refer(on(), [target]));
      const id = await during(on(), conflicted('POLICE', 'SOCIAL_CARE', system), async () => {
        const hidden = await refer(on(), [target]);
        await follower.hears(await refer(on(), []));
        return hidden;
      });
      expect(follower.raw()).not.toContain(id);
    });

    it('withholds what it tells of a child whose record is restricted', async () => {
      countCases('feeds');
      const follower = await follow();
      await follower.heard();
      const id = await during(on(), restricted('POLICE'), async () => {
        const withheld = await refer(on(), [target]);
        await follower.hears(await refer(on(), []));
        return withheld;
      });
      expect(follower.raw()).not.toContain(id);
    });

    it('tells nothing more to whose token has ended meanwhile', async () => {
      countCases('feeds');
      const { issuer, kind, roles, areas } = personNamed(system);
      const { identity } = on();
      const token = await identity.claim(issuer, {
        ...{ sub: system, kind, roles: [...roles], areas: [...areas] },
        exp: realSeconds() + 3,
      });
      const follower = await Follower.of(on(), { as: system, variables: {}, token });
      open.push(follower);
      await follower.heard();
      await follower.ended();
      const id = await refer(on(), []);
      const other = await follow();
      await other.heard();
      expect(follower.raw()).not.toContain(id);
    });

    it('tells nothing more to who is shut out meanwhile', async () => {
      countCases('feeds');
      const follower = await follow();
      await follower.heard();
      writeFileSync(
        on().denyListFile,
        JSON.stringify([{ iss: issuerOf('social-care'), sub: system }]),
      );
      const id = await refer(on(), []);
      await follower.ended();
      writeFileSync(on().denyListFile, '[]');
      expect(follower.raw()).not.toContain(id);
    });
  });
};
