/** Every command, by people who have none: nothing is done, and nothing is told. */
import { describe, expect, it } from '@jest/globals';
import { agencies } from '../../../schema/principal/agency.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { countCases } from '../support/count-cases.js';
import { anyCommands } from '../support/generate/any-command.js';
import { isLong } from '../support/length.js';
import { carriers, codesOf, type On } from './asking.js';

/** Whose work for this purpose is reading: no command is theirs, whichever agency's it is. */
const readers: readonly (readonly [string, AccessPurpose])[] = [
  ['ig-auditor', 'AUDIT'],
  ['linkage-steward', 'IDENTITY_RESOLUTION'],
  ['intelligence-officer', 'CRIMINAL_INVESTIGATION_CHARGING'],
];

/** What commands leave behind, of whatever kind. */
const left =
  'select (select count(*) from outbox) as events, (select count(*) from command_receipt) as receipts';

/** Each with an input that would pass for one. */
export const describeCommands = (on: On): void => {
  const done = (): Promise<unknown> =>
    Promise.all(agencies.map((agency) => on().databases[agency].rows(left)));

  /** Everybody over everything at length; else each of them over another transport. */
  const attempts = readers.flatMap(([as, purpose], at) =>
    carriers
      .filter((_, carrier) => isLong || carrier === at)
      .map(([name, ask]) => [as, purpose, name, ask] as const),
  );

  describe.each(attempts)('a command of %s for %s, over %s', (as, purpose, _, ask) => {
    it('is carried out by nobody', async () => {
      const before = await done();
      for (const { name, document, variables } of anyCommands()) {
        countCases('commands');
        const outcome = await ask(on(), { as, purpose, document, variables });
        expect([name, codesOf(outcome)]).toEqual([name, ['PURPOSE_NOT_AVAILABLE']]);
        expect([name, outcome.data]).toEqual([name, { done: null }]);
      }
      expect(await done()).toEqual(before);
    });
  });
};
