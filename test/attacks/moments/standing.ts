/** How the caller stands to the child: restricted, in conflict, out of a closed episode, shut out. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { issuerOf } from '../../../dev/issuer/issuers.js';
import { agencies } from '../../../schema/principal/agency.js';
import { about } from '../cases/case.js';
import { closed, conflicted, during, restricted } from '../cases/circumstances.js';
import { countCases } from '../support/count-cases.js';
import { canariesIn } from '../support/dataset/canaries.js';
import { openEpisodes } from '../support/dataset/episodes.js';
import { nobody, outsider, target } from '../support/dataset/target-child.js';
import { ofChildren, pastGateway } from '../support/hostile-gateway.js';
import { ask, carriers, codesOf, command, everywhere, partIn, partOf, type On } from './asking.js';

/** Each with the owners that keep the registers. */
export const describeStanding = (on: On): void => {
  describe.each(carriers)('a record that its owner restricts, over %s', (_, ask) => {
    it.each(agencies)('is withheld by %s in every class, whatever is held', async (owner) => {
      countCases('restricted');
      const outcome = await during(on(), restricted(owner), () =>
        ask(on(), about('mash-social-worker', everywhere)),
      );
      const { disclosures = [], ...values } = partIn(outcome, partOf[owner]) ?? {};
      expect(Object.values(values).filter((value) => value !== null)).toEqual([]);
      for (const one of disclosures) {
        expect(one).toMatchObject({ state: 'WITHHELD', held: null, count: null });
        expect(one).toMatchObject({ reason: 'RESTRICTED_RECORD' });
      }
      const said = outcome.errors.filter(({ extensions }) => extensions.owner === owner);
      expect(said.length).toBeGreaterThan(0);
      expect(new Set(said.map(({ extensions }) => extensions.reason))).toEqual(
        new Set(['RESTRICTED_RECORD']),
      );
      expect(canariesIn(outcome.raw).filter(({ column }) => column.startsWith(owner))).toEqual([]);
    });
  });

  describe('a child in whom the caller has a conflict of interest', () => {
    const as = 'police-hau-assessor';

    it('is nobody where the episode’s owner says so: as one who does not exist, on every transport', async () => {
      const attack = about(as, everywhere);
      await during(on(), conflicted('SOCIAL_CARE', 'POLICE', as), async () => {
        for (const [, ask] of carriers) {
          countCases('conflicts');
          const hers = await ask(on(), attack);
          const nobodys = await ask(on(), {
            ...attack,
            variables: { id: nobody },
          });
          // The discussion is about her alone: without her there is none.
          expect(codesOf(hers)).toEqual(['EPISODE_NOT_FOUND']);
          expect({ data: hers.data, errors: hers.errors }).toEqual({
            data: nobodys.data,
            errors: nobodys.errors,
          });
          expect(on().exchangesOf(hers.requestId)).toEqual([]);
        }
      });
    });

    it('is asked about by the same statements as one who does not exist, without an episode too', async () => {
      const held = about(as, '{ id police { crimes { crimeNumber } } }', {
        ...{ purpose: 'MASH_SCREENING', episode: undefined },
      });
      /** What the police's database is asked for a pass, and what comes of it. */
      const asked = async (id: string): Promise<unknown> => {
        const before = on().otherStatements().length;
        const { data, errors, requestId } = await ask(on(), { ...held, variables: { id } });
        const forPass = on()
          .otherStatements()
          .slice(before)
          .filter((text) => /child_standing|police_child|access_alert/.test(text))
          // The watch over the clocks asks of the same table when its time comes, whoever asks meanwhile.
          .filter((text) => !text.includes(') running where '));
        return { data, errors, forPass, statements: on().statementsOf(requestId) };
      };
      expect(await asked(target)).toMatchObject({ data: { child: { id: target } } });
      await during(on(), conflicted('POLICE', 'POLICE', as), async () => {
        countCases('conflicts', 2);
        expect(await asked(outsider)).toMatchObject({ data: expect.anything() });
        expect(await asked(target)).toEqual(await asked(nobody));
      });
    });

    it.each(['POLICE', 'HEALTH', 'CPS'] as const)(
      'is nobody to %s alone where that owner says so, on every transport, and an incident is raised',
      async (owner) => {
        const person = 'police-supervisor';
        await during(on(), conflicted(owner, 'POLICE', person), async () => {
          for (const [, ask] of carriers) {
            countCases('conflicts');
            const outcome = await ask(on(), about(person, everywhere));
            expect(partIn(outcome, partOf[owner])).toBeNull();
            const known = canariesIn(outcome.raw).filter(({ column }) => column.startsWith(owner));
            expect(known).toEqual([]);
          }
        });
        expect(
          await on().databases[owner].rows(
            'select kind, subject from access_alert where child_id = $1 and subject = $2',
            [target, person],
          ),
        ).toEqual([{ kind: 'CONFLICT_OF_INTEREST', subject: person }]);
      },
    );
  });

  describe.each(carriers)('an episode, over %s', (name, ask) => {
    it('is closed by nobody who may not, and is not found a moment after it is closed', async () => {
      countCases('episodes', 2);
      const reference = openEpisodes.S47_STRATEGY_CP;
      const refused = await ask(
        on(),
        command(
          'mash-police',
          `mutation ($input: EpisodeClosingInput!) {
           closed: closeSocialCareEpisode(input: $input) { recordId } }`,
          { reference },
        ),
      );
      expect(codesOf(refused)).toEqual(['PURPOSE_NOT_AVAILABLE']);
      expect(refused.data).toEqual({ closed: null });
      const still = await ask(on(), about('police-cse-team', everywhere));
      expect(still.data).toMatchObject({ child: { id: target } });
      const outcome = await during(on(), closed(reference), () =>
        ask(on(), about('police-supervisor-sergeant', everywhere)),
      );
      expect(codesOf(outcome)).toEqual(['EPISODE_NOT_FOUND']);
    });
  });

  describe('a caller who is shut out', () => {
    it('is refused by each owner too, past the gateway', async () => {
      const denied = [{ iss: issuerOf('police'), sub: 'investigator' }];
      writeFileSync(on().denyListFile, JSON.stringify(denied));
      for (const to of agencies) {
        countCases('shut out');
        const { errors, data } = await pastGateway(on(), {
          ...{ to, as: 'investigator', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
          ...ofChildren(partOf[to] + ' { disclosures { class } }', [
            { __typename: 'Child', id: target },
          ]),
        });
        expect(codesOf({ errors })).toEqual(['UNAUTHENTICATED']);
        expect(data).toBeNull();
      }
      writeFileSync(on().denyListFile, '[]');
    });
  });
};
