/** Break-glass by who may not, for what it does not open, and after its time. */
import { describe, expect, it } from '@jest/globals';
import { about } from '../cases/case.js';
import type { Attack, Outcome } from '../support/attacker.js';
import { countCases } from '../support/count-cases.js';
import { canariesIn } from '../support/dataset/canaries.js';
import { target } from '../support/dataset/target-child.js';
import { ask, carriers, codesOf, command, type On } from './asking.js';

const declaring = (agency: string, as: string, reason: string): Attack =>
  command(
    as,
    `mutation ($input: BreakGlassInput!) { declared: declare${agency}BreakGlass(input: $input) {
       breakGlass { reference } } }`,
    { childId: target, reason },
  );

const risk = 'He is outside the door with a knife.';

/** Declared through the gateway, as anybody would. */
export const describeBrokenGlass = (on: On): void => {
  describe('broken glass', () => {
    it.each([
      ['a system', declaring('SocialCare', 'social-care-system', risk), 'PURPOSE_NOT_AVAILABLE'],
      [
        'another agency’s people',
        declaring('Health', 'mash-police', risk),
        'PURPOSE_NOT_AVAILABLE',
      ],
      ['who gives no reason', declaring('Police', 'mash-police', ''), 'BAD_USER_INPUT'],
      ['who gives blanks for one', declaring('Police', 'mash-police', ' \n\t '), 'BAD_USER_INPUT'],
    ])('is not declared by %s, on any transport', async (_, attack, code) => {
      for (const [, ask] of carriers) {
        countCases('break-glass');
        const outcome = await ask(on(), attack);
        expect(codesOf(outcome)).toEqual([code]);
        expect(outcome.data).toEqual({ declared: null });
      }
    });

    const declared = async (as: string): Promise<string> => {
      const { data } = await ask(on(), declaring('Police', as, risk));
      const told = data as { declared: { breakGlass: { reference: string } } };
      return told.declared.breakGlass.reference;
    };

    const read = async (as: string, episode: string): Promise<readonly Outcome[]> => {
      const outcomes: Outcome[] = [];
      for (const [, ask] of carriers) {
        countCases('break-glass');
        const asked = about(
          as,
          `{ police { intelligence { sanitisedText } } socialCare { involvementStatus }
           cps { cases { requests { mg3 decision { reasons } } } } }`,
          { purpose: 'MASH_SCREENING', episode },
        );
        outcomes.push(await ask(on(), asked));
      }
      return outcomes;
    };

    it('opens neither intelligence nor legal advice, and nothing to anybody else', async () => {
      const reference = await declared('response-officer');
      for (const outcome of await read('response-officer', reference)) {
        expect(outcome.data).toMatchObject({ child: { socialCare: expect.anything() } });
        expect(canariesIn(outcome.raw)).toEqual([]);
        expect(codesOf(outcome)).toEqual(['WITHHELD']);
      }
      for (const outcome of await read('mash-police', reference)) {
        expect(codesOf(outcome)).toEqual(['EPISODE_NOT_FOUND']);
      }
    });

    it('opens nothing after its time', async () => {
      const reference = await declared('mash-police');
      await on().databases.POLICE.rows(
        `update break_glass set expires_at = now() - interval '1 second' where reference = $1`,
        [reference],
      );
      for (const outcome of await read('mash-police', reference)) {
        expect(codesOf(outcome)).toEqual(['EPISODE_NOT_FOUND']);
      }
    });
  });
};
